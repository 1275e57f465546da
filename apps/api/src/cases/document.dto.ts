import type { DocumentAccess } from '#casework';
import { OneOf, Text } from '../http/fields.dto.js';

const ACCESSES: readonly DocumentAccess[] = ['hearing', 'secretariat'];

export class DocumentDto {
  @Text('required', 300) readonly title: string;
  @OneOf('required', ACCESSES) readonly access: DocumentAccess;
}

export class FileNameDto {
  @Text('required', 255) readonly file: string;
}
