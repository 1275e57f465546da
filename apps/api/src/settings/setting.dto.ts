import { Checked, LegalDay, Text } from '../http/fields.dto.js';
import type { Day, Json } from '#kernel';

const PARAGRAPHS = 10_000;

export class SettingDto {
  @Checked('required', isAnything) readonly value: Json;
  @LegalDay('required') readonly from: Day;
  @Text('required', PARAGRAPHS) readonly reason: string;
}

/** What a value may be is for its setting to say. */
function isAnything(): boolean {
  return true;
}
