import { randomUUID } from 'node:crypto';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { AALBORG, bySecretariat, givenList, klvSetting, underKey } from '../../../../test/support/klv-setting.js';
import type { ListOutcome } from './submit-list.handler.js';

let setting: Awaited<ReturnType<typeof klvSetting>>;

beforeEach(async () => {
  setting = await klvSetting();
});

afterEach(async () => {
  await setting.end();
});

const rowsOf = (...numbers: readonly number[]) => numbers.map((n) => cleanRow(n));
const GOOD = listFile(rowsOf(1, 2, 3));
const FAULTY = listFile([cleanRow(1), cleanRow(2, { startDate: '31-02-2022' })]);
const NOTHING = { imports: 0, rows: 0, documents: 0, cases: 0 };

const caseOf = (outcome: ListOutcome) => {
  if (outcome.kind !== 'answered' || outcome.answer.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return { ...outcome.answer, isFirst: outcome.isFirst };
};
const eventsOf = async (caseId: string) => (await setting.store.history('nj', caseId)).map(({ event }) => event.type);
const decided = async (caseId: string) => {
  const refer = bySecretariat(caseId, { type: 'refer-to-meeting', data: { reason: 'Drøftes', seats: [], seatTerms: undefined } });
  await setting.give(refer);
  const ids = { decisionId: randomUUID(), dispatchId: randomUUID() };
  const decision = {
    ...ids,
    outcome: 'noted',
    text: 'Noteret',
    reasons: undefined,
    basis: 'meeting',
    terms: undefined,
    seatTerms: undefined,
    settings: [],
  } as const;
  const answer = await setting.give(bySecretariat(caseId, { type: 'decide', data: decision }));
  expect(answer).toMatchObject({ kind: 'done', state: { status: 'decided' } });
};

describe('a list that is sent', () => {
  it('becomes a case whose submission names rows and file, in one append', async () => {
    const { state, isFirst, version } = caseOf(await setting.send(givenList(GOOD)));
    expect({ isFirst, version, status: state.status, key: state.uniqueKey }).toEqual({
      isFirst: true,
      version: 3,
      status: 'ready',
      key: '851/2022/3',
    });
    expect(state.submission).toMatchObject({
      rows: 3,
      accepted: 3,
      flagged: 0,
      measures: { VP: 0, NI: 0, LT: 3 },
      earlierImports: [],
      file: { fileName: 'liste.csv', encoding: 'utf-8', delimiter: ';', documentId: state.documents[0]?.documentId },
      findings: [],
    });
    expect(await eventsOf(state.id)).toEqual(['CaseReceived', 'CaseAssessed', 'DocumentAdded']);
    expect(await setting.counts()).toEqual({ imports: 1, rows: 3, documents: 1, cases: 1 });
  });

  it('is refused with nothing left behind when a row is faulty', async () => {
    const outcome = await setting.send(givenList(FAULTY));
    expect(outcome).toMatchObject({ kind: 'refused', result: { rows: 2, accepted: 0, findings: [{ row: 3, code: 'not-a-date' }] } });
    expect(await setting.counts()).toEqual(NOTHING);
  });

  it('is taken in without its faulty rows where that is asked for', async () => {
    const { state } = caseOf(await setting.send(givenList(FAULTY, { acceptance: 'accept-valid' })));
    expect(state.submission).toMatchObject({ rows: 2, accepted: 1, acceptance: 'accept-valid' });
    expect((await setting.counts()).rows).toBe(1);
  });

  it('is refused with nothing left behind when its case may not be supplemented', async () => {
    const { state } = caseOf(await setting.send(givenList(GOOD)));
    await setting.give(bySecretariat(state.id, { type: 'withdraw', data: { reason: 'Ikke aktuel', seatTerms: undefined } }));
    const outcome = await setting.send(givenList(GOOD));
    expect(outcome).toMatchObject({ kind: 'answered', answer: { kind: 'refused', rejection: { code: 'not-in-this-state' } } });
    expect(await setting.counts()).toEqual({ imports: 1, rows: 3, documents: 1, cases: 1 });
  });

  it('is refused when the case has changed since it was seen', async () => {
    caseOf(await setting.send(givenList(GOOD)));
    const outcome = await setting.send(givenList(GOOD), { ifVersion: 1 });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { kind: 'version-changed' } });
    expect((await setting.counts()).imports).toBe(1);
  });
});

describe('a second list of the same quarter', () => {
  it('is a new version of the same case; rows and file of the first are kept', async () => {
    const first = caseOf(await setting.send(givenList(GOOD)));
    const second = caseOf(await setting.send(givenList(listFile(rowsOf(1, 2)))));
    expect({ id: second.state.id, isFirst: second.isFirst }).toEqual({ id: first.state.id, isFirst: false });
    expect(await setting.counts()).toEqual({ imports: 2, rows: 5, documents: 2, cases: 1 });
    const versions = await setting.again.versions(AALBORG, first.state.id);
    expect(versions.map(({ version, list }) => [version, list.accepted])).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  it('reopens the case when it was decided', async () => {
    const { state } = caseOf(await setting.send(givenList(GOOD)));
    await decided(state.id);
    const again = caseOf(await setting.send(givenList(GOOD)));
    expect(again.state).toMatchObject({ id: state.id, status: 'ready', decision: { outcome: 'noted' } });
    const added = ['CaseReopened', 'SubmissionSupplemented', 'CaseAssessed', 'DocumentAdded'];
    expect((await eventsOf(state.id)).slice(-4)).toEqual(added);
  });

  it('sent at the same moment as the first makes one case of two versions', async () => {
    const sent = await Promise.all([setting.send(givenList(GOOD)), setting.send(givenList(listFile(rowsOf(7))))]);
    const cases = sent.map(caseOf);
    expect(new Set(cases.map(({ state }) => state.id)).size).toBe(1);
    expect(cases.map(({ isFirst }) => isFirst).sort()).toEqual([false, true]);
    expect(await setting.counts()).toEqual({ imports: 2, rows: 4, documents: 2, cases: 1 });
  });

  it('of another quarter or municipality is a case of its own', async () => {
    const first = caseOf(await setting.send(givenList(GOOD)));
    const other = listFile([cleanRow(1, { quarter: '4', startDate: '03-10-2022', plannedEndDate: '28-10-2022' })]);
    const second = caseOf(await setting.send(givenList(other, { quarter: 4 })));
    expect(second.isFirst).toBe(true);
    expect(second.state.id).not.toBe(first.state.id);
    expect(second.state.submission['earlierImports']).toEqual([first.state.submission['importId']]);
  });
});

describe('a list under an idempotency key', () => {
  it('is answered again as the first time, and kept once', async () => {
    const repeatable = underKey('k-1');
    const first = caseOf(await setting.send(givenList(GOOD), { repeatable }));
    caseOf(await setting.send(givenList(GOOD)));
    const again = caseOf(await setting.send(givenList(GOOD), { repeatable }));
    expect({ ...again, state: again.state.id }).toEqual({ ...first, state: first.state.id });
    expect((await setting.counts()).imports).toBe(2);
  });

  it('sent twice at once is one list', async () => {
    const repeatable = underKey('k-2');
    const both = await Promise.all([1, 2].map(() => setting.send(givenList(GOOD), { repeatable })));
    expect(both.map(caseOf).map(({ isFirst, version }) => [isFirst, version])).toEqual([
      [true, 3],
      [true, 3],
    ]);
    expect(await setting.counts()).toEqual({ imports: 1, rows: 3, documents: 1, cases: 1 });
  });

  it('is refused when the key was used for another request', async () => {
    caseOf(await setting.send(givenList(GOOD), { repeatable: underKey('k-3') }));
    const outcome = await setting.send(givenList(GOOD), { repeatable: underKey('k-3', 'another') });
    expect(outcome).toMatchObject({ kind: 'answered', answer: { rejection: { code: 'idempotency-key-reused' } } });
  });

  it('that was refused may be used for the mended list', async () => {
    const repeatable = underKey('k-4', 'faulty');
    expect(await setting.send(givenList(FAULTY), { repeatable })).toMatchObject({ kind: 'refused' });
    expect(caseOf(await setting.send(givenList(GOOD), { repeatable: underKey('k-4', 'mended') })).isFirst).toBe(true);
  });
});
