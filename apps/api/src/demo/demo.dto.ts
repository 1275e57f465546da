import { Code, Moment } from '../http/fields.dto.js';

export class TokenDto {
  @Code('required') readonly persona: string;
}

export class ClockDto {
  @Moment('required') readonly now: string;
}
