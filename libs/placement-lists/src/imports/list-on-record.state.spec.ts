import { finding, instant, source } from '#kernel';
import { documentOf, listOnRecord, submissionOf, versionsOf } from './list-on-record.state.js';
import type { GivenList } from './given-list.state.js';

const LAW = source('loven', '§ 1');
const GIVEN: GivenList = {
  municipality: '851',
  year: 2022,
  quarter: 3,
  acceptance: 'accept-valid',
  fileName: 'liste.csv',
  mediaType: 'text/csv',
  bytes: Buffer.from('abc'),
  sha256: 'a'.repeat(64),
  upload: undefined,
};
const result = { rows: 5, accepted: 4, findings: [], findingsTotal: 0, encoding: 'utf-8', delimiter: ';', notes: undefined } as const;
const made = (findings: readonly ReturnType<typeof finding>[]) =>
  submissionOf(GIVEN, 'import-1', 'document-1', {
    result,
    findings,
    flagged: 2,
    measures: { VP: 1, NI: 0, LT: 3 },
    earlierImports: ['import-0'],
    settingsVersion: 2,
  });
const quota = (row: number) => finding('quota-exceeded', 'warning', LAW, { path: 'pNumber', rows: [row], data: { cap: 1, fte: row } });

describe('the submission of a list', () => {
  it('reads back as the list it was made of', () => {
    expect(listOnRecord(made([]))).toEqual({
      municipality: '851',
      year: 2022,
      quarter: 3,
      importId: 'import-1',
      documentId: 'document-1',
      fileName: 'liste.csv',
      sha256: 'a'.repeat(64),
      acceptance: 'accept-valid',
      accepted: 4,
      flagged: 2,
      earlierImports: ['import-0'],
      settingsVersion: 2,
    });
  });

  it('was judged by no settings where it says nothing of them', () => {
    expect(listOnRecord({ ...made([]), settingsVersion: undefined }).settingsVersion).toBe(0);
  });

  it('names the first hundred rows of a finding and counts them all', () => {
    const many = finding('duration-exceeded', 'warning', LAW, {
      path: 'plannedEndDate',
      rows: Array.from({ length: 101 }, (_, n) => n + 2),
    });
    const [found] = made([many])['findings'] as readonly { count: number; rows: readonly number[] }[];
    expect([found?.count, found?.rows.length, found?.rows.at(-1)]).toEqual([101, 100, 101]);
  });

  it('keeps the figures of a hundred findings, and puts more of one kind together', () => {
    const hundred = made(Array.from({ length: 100 }, (_, n) => quota(n + 2)))['findings'];
    expect(hundred).toHaveLength(100);
    const more = made(Array.from({ length: 101 }, (_, n) => quota(n + 2)))['findings'];
    expect(more).toMatchObject([{ code: 'quota-exceeded', column: 'pNumber', count: 101, data: null }]);
  });

  it('leaves lateness to the assessment of the case', () => {
    expect(made([finding('list-late', 'warning', LAW, { data: { days: 3 } })])['findings']).toEqual([]);
  });
});

describe('the file of a list', () => {
  it('is a document that came from the municipality, for the secretariat', () => {
    expect(documentOf(GIVEN, 'document-1')).toMatchObject({
      access: 'secretariat',
      from: 'municipality:851',
      bytes: 3,
      mediaType: 'text/csv',
    });
  });
});

describe('the versions of a list', () => {
  it('are the submissions of its case, in order', () => {
    const at = instant('2022-10-03T08:00:00.000Z');
    const events = [{ submission: made([]) }, { complete: true }, { submission: { ...made([]), importId: 'import-2' } }];
    const versions = versionsOf(events.map((data) => ({ event: { at, data } })));
    expect(versions.map(({ version, list }) => [version, list.importId])).toEqual([
      [1, 'import-1'],
      [2, 'import-2'],
    ]);
  });
});
