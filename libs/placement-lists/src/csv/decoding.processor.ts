import { isUtf8 } from 'node:buffer';

/** The text of a file, and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** Decodes a file: UTF-8, with or without a byte order mark; what is no UTF-8 is Windows-1252, in which every byte has a meaning. */
export function decoded(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  return { text: windows1252(bytes), encoding: 'windows-1252' };
}

/** Decoded as a stream: in one go, Node 20 reads the bytes 0x80–0x9F (€ and the dashes among them) as control characters. */
function windows1252(bytes: Uint8Array): string {
  const decoder = new TextDecoder('windows-1252');
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}
