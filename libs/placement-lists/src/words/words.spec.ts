import { CONTENT_SOURCES } from '../rules/placement-lists.law.js';
import { COLUMNS } from '../list/columns.state.js';
import type { ListCode } from '../list/finding.state.js';
import { listFinding, severityOf } from '../list/list-finding.assessment.js';
import { DANISH_WORDS } from './danish.messages.js';
import { ENGLISH_WORDS } from './english.messages.js';
import { shownFinding } from './shown-finding.view.js';

const FORM: readonly ListCode[] = [
  ...(['missing-column', 'unknown-column', 'not-a-number', 'not-a-date', 'unknown-measure', 'unknown-municipality'] as const),
  ...(['wrong-municipality', 'wrong-quarter', 'invalid-cvr', 'invalid-p-number', 'end-before-start', 'duplicate-row'] as const),
  ...(['unknown-value', 'out-of-range', 'cpr-like-content', 'total-row-ignored'] as const),
];
const CONTENT: readonly ListCode[] = [
  ...(['quota-exceeded', 'no-representative-statement', 'data-missing', 'net-increase-failed', 'duration-exceeded'] as const),
  ...(['useful-work-not-public', 'repeat-use', 'list-late'] as const),
];
const ALL = [...FORM, ...CONTENT];

describe.each([
  ['da', DANISH_WORDS],
  ['en', ENGLISH_WORDS],
] as const)('the words of lists in %s', (language, words) => {
  it('name every code, and nothing besides', () => {
    expect(Object.keys(words.findings).sort()).toEqual([...ALL].sort());
    expect(words.deadlines['list-due']).not.toBe('');
  });

  it.each(ALL)('say what to do about %s, in every column', (code) => {
    const columns = [null, ...COLUMNS.map(({ id }) => id)];
    const texts = columns.map((column) => shownFinding(listFinding(code, { row: 2, column }), language).text);
    for (const text of texts) {
      expect(text).toMatch(/^[A-ZÅ»a-z].{30,}\.$/su);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });

  it.each(['too-many-columns', 'cell-too-long', 'quotation-not-closed', 'heading-twice'])(
    'say why a file with %s cannot be read',
    (fault) => {
      const texts = (['unknown-value', 'out-of-range'] as const).map(
        (code) => shownFinding(listFinding(code, { row: null, data: { fault } }), language).text,
      );
      const [plain] = (['unknown-value'] as const).map((code) => shownFinding(listFinding(code, { row: null }), language).text);
      expect(texts[0]).toBe(texts[1]);
      expect(texts[0]).not.toBe(plain);
    },
  );
});

describe('the figures in the words of a finding', () => {
  it.each([
    ['quota-exceeded', { cap: 10, fte: 10.1 }, '10,1 støttede', '10.1 supported'],
    ['list-late', { days: 1 }, '1 dag efter', '1 day late'],
    ['list-late', { days: 12 }, '12 dage efter', '12 days late'],
    ['unknown-column', { place: 21 }, 'Kolonne nr. 21', 'Column no. 21'],
  ] as const)('%s with %j are written the Danish and the English way', (code, data, danish, english) => {
    const found = listFinding(code, { row: 2, data });
    expect([shownFinding(found, 'da').text, shownFinding(found, 'en').text]).toEqual([
      expect.stringContaining(danish),
      expect.stringContaining(english),
    ]);
  });
});

describe('the severity of a finding', () => {
  it.each(ALL)('of code %s is as agreed', (code) => {
    const [info, warning] = [['total-row-ignored'], ['unknown-column', ...CONTENT]];
    expect(severityOf(code)).toBe(info.includes(code) ? 'info' : warning.includes(code) ? 'warning' : 'blocking');
  });
});

describe('what a list says', () => {
  it('is judged by a rule with a source', () => {
    expect(Object.keys(CONTENT_SOURCES).sort()).toEqual([...CONTENT].sort());
  });
});
