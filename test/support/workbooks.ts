import { Writable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A cell as XML of a sheet says it: `<c r="A1"…>` without its place. */
export interface XmlCell {
  readonly attributes?: string;
  readonly inner: string;
}

/** A sheet of a workbook that is put together by hand; a row may stand anywhere, or all rows are given as their XML. */
export interface XmlSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: string | readonly XmlRow[];
}

/** A row by the place where it stands. */
export interface XmlRow {
  readonly at: number;
  readonly cells: readonly (XmlCell | undefined)[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** Style 1 of these workbooks shows days. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** A text that stands in the cell itself. */
export function inlineText(text: string): XmlCell {
  return { attributes: 't="inlineStr"', inner: `<is><t xml:space="preserve">${escaped(text)}</t></is>` };
}

/** A text by its place among the shared ones. */
export function sharedText(place: number): XmlCell {
  return { attributes: 't="s"', inner: `<v>${String(place)}</v>` };
}

export function numberCell(value: number | string): XmlCell {
  return { inner: `<v>${String(value)}</v>` };
}

/** A serial that is shown as a day. */
export function dayCell(serial: number): XmlCell {
  return { attributes: 's="1"', inner: `<v>${String(serial)}</v>` };
}

/** A formula with its cached value, or without one. */
export function formulaCell(formula: string, cached?: string): XmlCell {
  return { attributes: 't="str"', inner: `<f>${escaped(formula)}</f>${cached === undefined ? '' : `<v>${escaped(cached)}</v>`}` };
}

/** A workbook put together by hand, for what no library writes. */
export async function xmlWorkbook(
  sheets: readonly XmlSheet[],
  { shared = [], is1904 = false }: { readonly shared?: readonly string[]; readonly is1904?: boolean } = {},
): Promise<Uint8Array> {
  const listed = sheets.map(({ name, state }, n) => {
    const shown = state === undefined ? '' : ` state="${state}"`;
    return `<sheet name="${escaped(name)}" sheetId="${String(n + 1)}"${shown} r:id="rId${String(n + 1)}"/>`;
  });
  const related = sheets.map((_, n) => relation(`rId${String(n + 1)}`, 'worksheet', `worksheets/sheet${String(n + 1)}.xml`));
  return zipped([
    ['[Content_Types].xml', `${HEAD}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/></Types>`],
    ['_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([...related, relation('rId90', 'styles', 'styles.xml'), relation('rId91', 'sharedStrings', 'sharedStrings.xml')]),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`],
    ...sheets.map((sheet, n): [string, string] => [`xl/worksheets/sheet${String(n + 1)}.xml`, sheetXml(sheet)]),
  ]);
}

/** A ZIP file of these entries. */
export async function zipped(entries: readonly (readonly [string, string | Buffer])[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of entries) zip.addBuffer(Buffer.from(content), name, { compress: content.length > 0 });
  zip.end();
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await new Promise((resolve, reject) => zip.outputStream.pipe(sink).on('finish', resolve).on('error', reject));
  return new Uint8Array(Buffer.concat(chunks));
}

/** The same ZIP file, with another word on how much its last entry unfolds to. */
export function saying(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.writeUInt32LE(size, changed.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
  return new Uint8Array(changed);
}

function sheetXml({ rows }: XmlSheet): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${typeof rows === 'string' ? rows : rowsXml(rows)}</sheetData></worksheet>`;
}

function rowsXml(rows: readonly XmlRow[]): string {
  const lines = rows.map(({ at, cells }) => {
    const written = cells.map((cell, place) => {
      if (cell === undefined) return '';
      return `<c r="${letters(place)}${String(at)}"${cell.attributes === undefined ? '' : ` ${cell.attributes}`}>${cell.inner}</c>`;
    });
    return `<row r="${String(at)}">${written.join('')}</row>`;
  });
  return lines.join('');
}

function letters(place: number): string {
  const [high, low] = [Math.floor(place / 26), place % 26];
  return (high === 0 ? '' : letters(high - 1)) + String.fromCharCode(65 + low);
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relations(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
