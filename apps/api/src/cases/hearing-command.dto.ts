import type { HearingRule } from '#kernel';
import { Checked, Code, Moment, Nested, OneOf, Text, Texts, WholeNumber } from '../http/fields.dto.js';

const PARAGRAPHS = 10_000;
const MOST_SEATS = 99;
const LONGEST_DAYS = 365;

export class QuestionsDto {
  @Texts('required', { maxItems: 100, maxLength: PARAGRAPHS }) readonly questions: readonly string[];
}

class SidesDto {
  @WholeNumber('required', 0, MOST_SEATS) readonly da: number;
  @WholeNumber('required', 0, MOST_SEATS) readonly fh: number;
}

class HearingRuleDto {
  @OneOf('optional', ['consent', 'abstention', 'contact']) readonly silence: HearingRule['silence'] | null | undefined;
  @Checked('optional', isQuorum) readonly quorum: HearingRule['quorum'] | null | undefined;
  @Nested('optional', () => SidesDto) readonly sides: SidesDto | null | undefined;
  @OneOf('optional', ['meeting', 'majority']) readonly onObjection: HearingRule['onObjection'] | null | undefined;
  @OneOf('optional', ['record', 'decide']) readonly onApproval: HearingRule['onApproval'] | null | undefined;
  @WholeNumber('optional', 0, LONGEST_DAYS) readonly minDays: number | null | undefined;
}

export class OpenHearingDto {
  @Text('required', PARAGRAPHS) readonly question: string;
  @Code('optional') readonly recommendation: string | null | undefined;
  @Text('optional', PARAGRAPHS) readonly recommendationText: string | null | undefined;
  @Moment('optional') readonly closesAt: string | null | undefined;
  @Nested('optional', () => HearingRuleDto) readonly rule: HearingRuleDto | null | undefined;
}

export class ExtendHearingDto {
  @Moment('required') readonly closesAt: string;
  @Text('required', PARAGRAPHS) readonly reason: string;
}

export class ContactDto {
  @Code('required') readonly seatId: string;
  @Text('required', PARAGRAPHS) readonly note: string;
}

/** The parts of a rule that were given; only `sides` may be set to null, the others are then as if left out. */
export function ruleGiven(rule: HearingRuleDto | null | undefined): Partial<HearingRule> {
  const parts = Object.entries(rule ?? {}).filter(([name, value]) => value !== undefined && (value !== null || name === 'sides'));
  return Object.fromEntries(parts);
}

function isQuorum(value: unknown): boolean {
  return value === 'majority' || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_SEATS);
}
