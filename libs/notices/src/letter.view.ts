import { htmlLines, htmlText } from '#kernel';

/** A line of particulars: what it is called, and what it is. */
export interface Particular {
  readonly label: string;
  readonly value: string;
}

export type LetterPart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'particulars'; readonly lines: readonly Particular[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'link'; readonly address: string };

export interface LetterSection {
  readonly heading: string | undefined;
  readonly parts: readonly LetterPart[];
}

/** What stands above a letter's title, and what it means. */
export interface Marking {
  readonly line: string;
  readonly meaning: string;
}

/** A letter before it is laid out: the same words as plain text and as HTML. */
export interface Letter {
  readonly marking: Marking | undefined;
  readonly subject: string;
  readonly title: string;
  readonly sections: readonly LetterSection[];
}

type Layout = { readonly [K in LetterPart['kind']]: (part: Extract<LetterPart, { kind: K }>) => string };

const PLAIN: Layout = {
  paragraph: ({ text }) => text.trim(),
  particulars: ({ lines }) => lines.map(({ label, value }) => `${label}: ${value}`).join('\n'),
  list: ({ items }) => items.map((item) => `- ${item}`).join('\n'),
  table: ({ headings, rows }) => aligned([headings, ...rows]).join('\n'),
  link: ({ address }) => address,
};

const MARKED_UP: Layout = {
  paragraph: ({ text }) => `<p>${htmlLines(text.trim())}</p>`,
  particulars: ({ lines }) =>
    `<dl>${lines.map(({ label, value }) => `<dt>${htmlText(label)}</dt><dd style="${VALUE_STYLE}">${htmlLines(value)}</dd>`).join('')}</dl>`,
  list: ({ items }) => `<ul>${items.map((item) => `<li>${htmlLines(item)}</li>`).join('')}</ul>`,
  table: ({ headings, rows }) =>
    `<table style="${TABLE_STYLE}"><thead>${tableRow('th scope="col"', headings)}</thead><tbody>${rows.map((row) => tableRow('td', row)).join('')}</tbody></table>`,
  link: ({ address }) => `<p><a href="${htmlText(address)}">${htmlText(address)}</a></p>`,
};

const BODY_STYLE = 'margin:0 auto;padding:16px;max-width:40em;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5';
const VALUE_STYLE = 'margin:0 0 8px;font-weight:bold;overflow-wrap:anywhere';
const TABLE_STYLE = 'border-spacing:12px 2px;text-align:left';

/** The letter as plain text. Lines are as long as their paragraphs, so that every screen can break them its own way. */
export function plainText({ marking, title, sections }: Letter): string {
  const blocks = sections.map(({ heading, parts }) => {
    const body = parts.map((part) => laidOut(PLAIN, part)).join('\n\n');
    return heading === undefined ? body : `${heading}\n${body}`;
  });
  const above = marking === undefined ? [] : [`${marking.line}\n${marking.meaning}`];
  return `${[...above, title, ...blocks].join('\n\n')}\n`;
}

/** The letter as one HTML page with headings, in Danish, that loads nothing. */
export function html(letter: Letter): string {
  return [
    '<!doctype html>',
    `<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${htmlText(letter.title)}</title></head>`,
    `<body style="${BODY_STYLE}"><main>`,
    ...markup(letter),
    '</main></body></html>\n',
  ].join('\n');
}

/** The words of a letter as HTML, from its marking to its last section. */
export function markup({ marking, title, sections }: Letter): readonly string[] {
  const blocks = sections.map(({ heading, parts }) => {
    const body = parts.map((part) => laidOut(MARKED_UP, part));
    return [...(heading === undefined ? [] : [`<h2 style="font-size:18px">${htmlText(heading)}</h2>`]), ...body].join('\n');
  });
  return [
    ...(marking === undefined ? [] : [`<p><strong>${htmlText(marking.line)}</strong><br>${htmlLines(marking.meaning)}</p>`]),
    `<h1 style="font-size:22px">${htmlText(title)}</h1>`,
    ...blocks,
  ];
}

/** The cells of a table in columns: the first begins where it begins, the others end where they end, as figures do. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cellIn = (cell: string, column: number) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return rows.map((row) => row.map(cellIn).join('  ').trimEnd());
}

function tableRow(tag: string, cells: readonly string[]): string {
  const [name = ''] = tag.split(' ');
  return `<tr>${cells.map((cell) => `<${tag}>${htmlText(cell)}</${name}>`).join('')}</tr>`;
}

function laidOut(layout: Layout, part: LetterPart): string {
  const lay = layout[part.kind] as (part: LetterPart) => string;
  return lay(part);
}
