import { caseTypeNamed } from '#case-types';
import { type CaseType, type CouncilSettings, day, type HearingRule, type JsonObject } from '#kernel';
import { SUBMISSION } from '../support/case-builders.js';
import { exampleOf } from '../support/examples.js';
import { toyDecisionType, toyType } from '../support/toy-case-type.js';
import type { Attempt } from './any-command.js';

/** A type of case, and what is sent of it. */
export interface Tried {
  readonly type: CaseType;
  readonly submissions: readonly JsonObject[];
}

const TOYS: readonly JsonObject[] = [
  SUBMISSION,
  { ...SUBMISSION, amount: 60 },
  { ...SUBMISSION, reference: 'R-2' },
  { ...SUBMISSION, title: null },
];
/** By which rules hearings are opened. */
export const RULES: readonly Partial<HearingRule>[] = [
  ...([
    {},
    { silence: 'abstention' },
    { silence: 'contact', quorum: 2 },
    { silence: 'contact', quorum: 1, onObjection: 'majority' },
  ] as const),
  ...([
    { sides: { da: 1, fh: 1 } },
    { onApproval: 'decide' },
    { onApproval: 'decide', silence: 'consent', quorum: 1 },
    { silence: 'abstention', quorum: 9 },
    { minDays: 30 },
  ] as const),
];

/** Cases of the council as they are, and toys that are taken up again or supplemented after their decision. */
export const TRIED: readonly Tried[] = [
  { type: toyType, submissions: TOYS },
  { type: toyDecisionType, submissions: TOYS },
  { type: { ...toyType, supplementedAfterDecision: true }, submissions: TOYS },
  { type: { ...toyType, reopenedBySupplement: true }, submissions: TOYS },
  { type: { ...toyDecisionType, supplementedAfterDecision: true }, submissions: TOYS },
  ...['work-permit-opinion', 'quota-dispensation', 'mass-layoff-notice', 'community-service-place'].map((name) => ({
    type: known(name),
    submissions: [exampleOf(name)],
  })),
];

/** A case begins as it comes, or with its party asked while the committee is asked to decide against it. */
export const BEGINNINGS: readonly (readonly Attempt[])[] = [
  ...[[], [], []],
  [
    beginning('openParty', 0),
    beginning('open', RULES.findIndex(({ quorum, onApproval }) => quorum === 1 && onApproval === 'decide') + RULES.length),
  ],
];
/** What a council may have settled of early closing: nothing, that this type's hearings may, another's, or some day. */
export function settledFor({ name }: CaseType): readonly CouncilSettings[] {
  const settled = (type: string, from: string) => [{ key: `close-when-all-answered.${type}`, value: true, from: day(from) }];
  const early = settled(name, '2026-01-01');
  return [[], early, early, early, early, settled('another', '2026-01-01'), settled(name, '2199-01-01')];
}

function beginning(what: Attempt['what'], choice: number): Attempt {
  return { what, who: 'member-a', minutes: 60, choice, isPlain: true };
}

function known(name: string): CaseType {
  const type = caseTypeNamed(name);
  if (type === undefined) throw new Error(`there is no case type ${name}`);
  return type;
}
