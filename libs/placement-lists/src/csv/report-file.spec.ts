import fc from 'fast-check';
import Papa from 'papaparse';
import { cleanRow, listFile, readText } from '../../../../test/support/klv-lists.js';
import { asText } from '../list/report.view.js';
import { reportFile } from './report-file.processor.js';

const textOf = (text: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(reportFile(readText(text).list));

describe('the report on a list', () => {
  it('is a file for spreadsheets', () => {
    const report = textOf(listFile([cleanRow(1)]));
    expect(report.startsWith('\uFEFFKommunekode;År;')).toBe(true);
    expect(report.endsWith(';\r\n')).toBe(true);
    expect(report.split('\r\n')[0]?.endsWith(';Målgruppe;Fejl')).toBe(true);
  });

  it('holds every row as sent, refused ones too, and what is wrong with it last', () => {
    const rows = [cleanRow(1), cleanRow(2, { cvr: '12', occupation: 'Kok;\n"chef"' }), cleanRow(3, { plannedEndDate: 'snart' })];
    const sent = `KLV\n\n${listFile(rows)}\nI alt;3`;
    const { data } = Papa.parse<string[]>(textOf(sent).trimEnd(), { delimiter: ';', newline: '\r\n' });
    expect(data.slice(1).map((cells) => cells.slice(0, -1))).toEqual(rows.map((row) => Object.values(row)));
    expect(data.slice(1).map((cells) => cells.at(-1))).toEqual([
      '',
      expect.stringContaining('CVR'),
      expect.stringMatching(/^»Slutdato« er ikke en dato/),
    ]);
  });

  it('keeps columns nobody knows, and cells beyond the headings', () => {
    const text = listFile([cleanRow(1)])
      .split('\n')
      .map((line, n) => (n === 0 ? `${line};Bem` : `${line};a;b`))
      .join('\n');
    expect(
      textOf(text)
        .split('\r\n')
        .map((line) => line.split(';').slice(-3).join(';')),
    ).toEqual(['Bem;;Fejl', 'a;b;', '']);
  });
});

describe('a cell of the report', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+45 12345678', "'+45 12345678"],
    ['-1+1', "'-1+1"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['-5', '-5'],
    ['+5', '+5'],
    ['-1.234,56', '-1.234,56'],
    ['-62.5', '-62.5'],
    ['-5a', "'-5a"],
    ['-5\n=1', "'-5\n=1"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written %j', (cell, text) => {
    expect(asText(cell)).toBe(text);
  });

  it('never begins a formula', () => {
    fc.assert(fc.property(fc.constantFrom('=', '@', '\t', '\r'), fc.string(), (first, rest) => asText(first + rest).startsWith("'")));
  });
});
