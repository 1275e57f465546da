import type { CaseDocument } from '../case/case.state.js';

/** What browsers may be told; anything else is bytes. */
const KNOWN_MEDIA_TYPES: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/jpeg',
  'image/png',
  'text/csv',
  'text/plain',
];

/** Headers under which a document is saved rather than shown, whatever its sender has called it. */
export function downloadHeaders({ fileName, mediaType, sha256 }: CaseDocument): Readonly<Record<string, string>> {
  return {
    'content-type': KNOWN_MEDIA_TYPES.includes(mediaType) ? mediaType : 'application/octet-stream',
    'content-disposition': `attachment; filename="${asciiName(fileName)}"; filename*=UTF-8''${extendedName(fileName)}`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    etag: `"${sha256}"`,
  };
}

function asciiName(name: string): string {
  return name.replace(/[^ !#-[\]-~]/g, '_');
}

/** RFC 5987: the characters that `encodeURIComponent` leaves alone and that may not stand there. */
function extendedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
