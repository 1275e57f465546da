import { ANSWERS } from '#casework';
import type { Answer, Basis } from '#casework';
import { AnyObject, Code, Codes, OneOf, Text } from '../http/fields.dto.js';

const LINE = 500;
const PARAGRAPHS = 10_000;
const MOST_FINDINGS = 50;
const CODE = 200;
const BASES: readonly Basis[] = ['hearing', 'meeting', 'chair-mandate', 'secretariat'];

export class SubmissionDto {
  @AnyObject('required') readonly submission: object;
}

export class ReasonDto {
  @Text('required', PARAGRAPHS) readonly reason: string;
}

export class DecisionDto {
  @Code('required') readonly outcome: string;
  @Text('required', PARAGRAPHS) readonly text: string;
  @Text('optional', PARAGRAPHS) readonly reasons: string | null | undefined;
  @OneOf('required', BASES) readonly basis: Basis;
  @Text('optional', PARAGRAPHS) readonly terms: string | null | undefined;
}

export class DispatchDto {
  @Code('required') readonly dispatchId: string;
}

export class ForwardingDto {
  @Text('required', LINE) readonly forwardedTo: string;
  @Text('required', PARAGRAPHS) readonly reason: string;
}

export class AssignmentDto {
  @Text('required', LINE) readonly to: string;
}

export class NoteDto {
  @Text('required', PARAGRAPHS) readonly text: string;
}

export class AttentionPointDto {
  @Text('required', PARAGRAPHS) readonly text: string;
  @Text('required', PARAGRAPHS) readonly recommendation: string;
  @Codes('optional', { maxItems: MOST_FINDINGS, maxLength: CODE }) readonly findings: readonly string[] | null | undefined;
}

export class ReplyDto {
  @OneOf('required', ANSWERS) readonly answer: Answer;
  @Text('optional', PARAGRAPHS) readonly remark: string | null | undefined;
  @Text('optional', PARAGRAPHS) readonly minorityStatement: string | null | undefined;
  @Code('required') readonly contentHash: string;
}
