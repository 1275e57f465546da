import Papa from 'papaparse';
import { type FileFault, faultOfRecord } from '../list/file-fault.assessment.js';
import { LONGEST_RECORD } from '../list/limits.state.js';
import type { SentRecord } from '../list/row.state.js';
import type { SentFile } from '../list/sent-file.state.js';
import type { Delimiter } from './dialect.processor.js';

/** How far a reader has come: characters read of the text, and records that are not blank. */
export type OnRead = (charactersRead: number, recordsRead: number) => void;

const CHUNK = 1_000_000;

/**
 * Takes a text apart into records, chunk by chunk, so that a file of nothing but line breaks or one endless record is given up
 * before it fills the memory. Reading ends with the first fault of the file.
 */
export function recordsOf(text: string, delimiter: Delimiter, newline: '\n' | '\r', onRead: OnRead): SentFile {
  const reading = new RecordReading();
  Papa.parse<string[]>(text, {
    delimiter,
    newline,
    chunkSize: CHUNK,
    complete: () => undefined, // its types ask for it
    chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      reading.take(data);
      if (errors.some(({ code }) => code === 'MissingQuotes')) reading.endWith('quotation-not-closed');
      if (reading.isStuck()) reading.endWith(endlessRecord(text.slice(meta.cursor, meta.cursor + LONGEST_RECORD), delimiter));
      onRead(meta.cursor, reading.records.length);
      if (reading.fault !== undefined) parser.abort();
    },
  });
  return { records: reading.records, fault: reading.fault, elsewhere: [], names: [] };
}

class RecordReading {
  readonly records: SentRecord[] = [];
  fault: FileFault | undefined = undefined;
  private row = 0;
  private chunksWithoutRecord = 0;

  take(data: readonly string[][]): void {
    this.chunksWithoutRecord = data.length === 0 ? this.chunksWithoutRecord + 1 : 0;
    for (const cells of data) this.takeRecord(cells);
  }

  isStuck(): boolean {
    return this.chunksWithoutRecord * CHUNK > LONGEST_RECORD;
  }

  endWith(fault: FileFault): void {
    this.fault ??= fault;
  }

  private takeRecord(cells: string[]): void {
    this.row += 1;
    if (cells.length === 1 && cells[0] === '') return;
    dropCarriageReturn(cells);
    if (cells.every((cell) => cell.trim() === '')) return;
    const fault = faultOfRecord(cells);
    if (fault === undefined) this.records.push({ row: this.row, cells });
    else this.endWith(fault);
  }
}

function endlessRecord(record: string, delimiter: Delimiter): FileFault {
  if (record.includes('"')) return 'quotation-not-closed';
  return record.includes(delimiter) ? 'too-many-columns' : 'cell-too-long';
}

/** Changes the record in place: it is the parser's, and nobody else has it. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith('\r') === true) cells[cells.length - 1] = last.slice(0, -1);
}
