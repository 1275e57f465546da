import { htmlLines, htmlText } from '#kernel';
import { type Letter, markup } from './letter.view.js';

/** What stands on a letter above its words: from whom, to whom, and the day, each as people write it. */
export interface Letterhead {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly dated: string;
}

/** Set for A4; on a screen it is as wide as the paper. */
const PAPER = [
  '@page{size:A4;margin:20mm 22mm 25mm}',
  'body{margin:0 auto;max-width:166mm;font-family:Arial,Helvetica,sans-serif;font-size:11pt;line-height:1.45;overflow-wrap:anywhere}',
  'address{font-style:normal;margin:12mm 0}',
  '.from,.dated{text-align:right}',
  'h1,h2{break-after:avoid}',
  'dt,li,p{orphans:3;widows:3}',
  '@media screen{body{padding:20mm 22mm}}',
].join('');

/** The letter as an HTML page to be printed or read, in Danish; it loads nothing and holds no script. */
export function letterPage(letter: Letter, { from, to, dated }: Letterhead): string {
  return [
    '<!doctype html>',
    `<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${htmlText(letter.title)}</title>`,
    `<style>${PAPER}</style></head>`,
    '<body>',
    `<header><p class="from">${lines(from)}</p>`,
    `<address>${lines(to)}</address>`,
    `<p class="dated">${htmlText(dated)}</p></header>`,
    '<main>',
    ...markup(letter),
    '</main></body></html>\n',
  ].join('\n');
}

function lines(texts: readonly string[]): string {
  return htmlLines(texts.join('\n'));
}
