import type { DocumentAccess } from '#casework';
import { type FieldFault, malformed } from '../http/malformed.js';
import { readFields } from '../http/read-fields.js';
import type { SentFile, Upload } from '../http/upload.js';
import { DocumentDto, FileNameDto } from './document.dto.js';

/** A document as it was sent for a case. */
export interface GivenDocument {
  readonly title: string;
  readonly access: DocumentAccess;
  readonly fileName: string;
  readonly file: SentFile;
}

/** Reads a form as a document. @throws ProblemException 400 malformed */
export function givenDocument({ fields, file }: Upload): GivenDocument {
  const reading = readFields(DocumentDto, fields);
  const fileName = file === undefined ? '' : lastName(file.name);
  const faults = [...(reading.kind === 'malformed' ? reading.faults : []), ...fileFaults(file, fileName)];
  if (reading.kind === 'malformed' || file === undefined || faults.length > 0) throw malformed(...faults);
  const { title, access } = reading.fields;
  return { title, access, fileName, file };
}

function fileFaults(file: SentFile | undefined, fileName: string): readonly FieldFault[] {
  if (file === undefined || file.bytes.length === 0) return [{ pointer: '/file', code: 'required' }];
  const reading = readFields(FileNameDto, { file: fileName });
  return reading.kind === 'malformed' ? reading.faults : [];
}

/** A file's own name, without folders and control characters. */
export function lastName(name: string): string {
  return name.replace(/^.*[/\\]/s, '').replace(/\p{Cc}/gu, '');
}
