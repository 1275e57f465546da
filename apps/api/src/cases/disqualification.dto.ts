import { type Ground, GROUNDS } from '#casework';
import { Code, OneOf, Text, YesNo } from '../http/fields.dto.js';

const PARAGRAPHS = 10_000;

export class DeclarationDto {
  @OneOf('required', GROUNDS) readonly ground: Ground;
  @Text('required', PARAGRAPHS) readonly explanation: string;
}

export class RulingDto {
  @Code('required') readonly memberId: string;
  @YesNo('required') readonly disqualified: boolean;
  @Text('required', PARAGRAPHS) readonly reason: string;
  @Text('optional', PARAGRAPHS) readonly exception: string | null | undefined;
}

export class DeputyCallDto {
  @Code('required') readonly seatId: string;
  @Text('required', PARAGRAPHS) readonly reason: string;
}
