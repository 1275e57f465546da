import type { Day } from '#kernel';
import { LegalDay, Moment, Text } from '../http/fields.dto.js';

const PARAGRAPHS = 10_000;

export class PartyHearingDto {
  @Text('required', PARAGRAPHS) readonly text: string;
  @Moment('optional') readonly closesAt: string | null | undefined;
}

export class PartyAnswerDto {
  @Text('required', PARAGRAPHS) readonly statement: string;
  @LegalDay('optional') readonly receivedOn: Day | null | undefined;
}
