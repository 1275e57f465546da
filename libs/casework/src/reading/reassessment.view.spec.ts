import { caseTypes, readSubmission } from '#case-types';
import { type AssessmentFacts, type CaseType, type CouncilSettings, day, type EarlierCase, instant, type JsonObject } from '#kernel';
import { secretariat } from '../../../../test/support/case-actors.js';
import { caseAfter, event } from '../../../../test/support/case-builders.js';
import { exampleOf } from '../../../../test/support/examples.js';
import { reassessmentView } from './reassessment.view.js';

interface Asked {
  readonly type: string;
  readonly changes?: JsonObject;
  readonly receivedAt?: string;
  readonly settings?: CouncilSettings;
  readonly stoodStill?: number;
  readonly earlier?: readonly EarlierCase[];
}

const LIST = { municipality: '851', year: 2022, quarter: 3, findings: null };
const NOTHING = { added: [], removed: [], changed: [] };
const ALIKE = { findings: NOTHING, deadlines: NOTHING };

function named(name: string): CaseType {
  const type = caseTypes.find((one) => one.name === name);
  if (type === undefined) throw new Error(`no case type is called ${name}`);
  return type;
}

/** The case as it was received and judged, judged anew by the law of a day. */
function asked(
  { type: name, changes = {}, receivedAt = '2022-12-06T08:00:00.000Z', settings = [], stoodStill = 0, earlier = [] }: Asked,
  on: string,
) {
  const type = named(name);
  const read = readSubmission(type, { ...(name === 'klv-list' ? LIST : exampleOf(name)), ...changes });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
  const at = instant(receivedAt);
  const facts: AssessmentFacts = { receivedAt: at, assessedAt: at, earlier, extraClosedDays: [], settings: [] };
  const { findings, deadlines } = type.assess(read.submission, facts);
  const state = {
    ...caseAfter(event.received(), event.assessed({ findings, deadlines })),
    stoodStill: { days: stoodStill, milliseconds: 0 },
  };
  const assessment = type.assess(read.submission, { ...facts, settings, lawOn: day(on) });
  return reassessmentView({ state, type, on: day(on), assessment }, secretariat);
}

const OWN_DAYS: readonly (readonly [string, string])[] = [
  ['community-service-place', '2022-10-15'],
  ['klv-list', '2022-09-30'],
  ['mass-layoff-notice', '2022-09-12'],
  ['quota-dispensation', '2022-11-01'],
  ['work-permit-opinion', '2022-09-15'],
  ['work-sharing-extension', '2022-10-03'],
];

describe('a case judged by the law of its own day', () => {
  it.each(OWN_DAYS)('of %s comes to what is on record', (type, on) => {
    const { difference, ruleSet } = asked({ type }, on);
    expect({ difference, ruleSet }).toEqual({ difference: ALIKE, ruleSet: 'RAR_2022' });
  });

  it('is of every type there is', () => {
    expect(OWN_DAYS.map(([type]) => type)).toEqual(caseTypes.map(({ name }) => name));
  });
});

describe('a question of SIRI judged by other law', () => {
  const spring: Asked = { type: 'work-permit-opinion', changes: { applicationDate: '2023-04-20' }, receivedAt: '2023-04-24T08:00:00.000Z' };
  const dueOn = (on: string, stoppedDays = 0) => expect.objectContaining({ kind: 'reply-due', on, stoppedDays }) as object;

  it.each([
    ['2022-06-01', 'RAR_2022'],
    ['2023-12-31', 'RAR_2022'],
  ])('is due on the same day by the law of %s, when store bededag was a holiday', (on, ruleSet) => {
    expect(asked(spring, on)).toMatchObject({ on, ruleSet, difference: ALIKE });
  });

  it.each([
    ['2024-01-01', 'RAR_2022'],
    ['2025-01-01', 'RBR_2025'],
    ['2026-02-01', 'REFORM_2026_02'],
    ['2026-07-01', 'REFORM_2026_07'],
    ['2027-01-01', 'LAB_2027'],
  ])('is due a day sooner by the law of %s (%s), and nothing else differs', (on, ruleSet) => {
    const changed = [{ before: dueOn('2023-05-09'), after: dueOn('2023-05-08') }];
    expect(asked(spring, on)).toMatchObject({ on, ruleSet, difference: { findings: NOTHING, deadlines: { ...NOTHING, changed } } });
  });

  it('is due a day later by the law of 2023 over what was store bededag', () => {
    const next: Asked = { ...spring, changes: { applicationDate: '2024-04-10' }, receivedAt: '2024-04-15T08:00:00.000Z' };
    const changed = [{ before: dueOn('2024-04-29'), after: dueOn('2024-04-30') }];
    expect(asked(next, '2023-12-31').difference.deadlines).toEqual({ ...NOTHING, changed });
    expect(asked(next, '2024-01-01').difference).toEqual(ALIKE);
  });

  it('shows its deadlines with the days the clock has stood still', () => {
    const changed = [{ before: dueOn('2023-05-12', 3), after: dueOn('2023-05-11', 3) }];
    expect(asked({ ...spring, stoodStill: 3 }, '2024-01-01').difference.deadlines).toEqual({ ...NOTHING, changed });
  });

  it('has pay that is not liquid by the law of 2021, and not by that of 2020', () => {
    const old: Asked = { ...spring, changes: { applicationDate: '2020-12-15' } };
    const calendar = { receivedAt: '2022-09-20T08:00:00.000Z' };
    expect(asked({ ...old, ...calendar }, '2020-12-31').difference).toEqual(ALIKE);
    const added = [expect.objectContaining({ code: 'pay-not-liquid', data: { excluded: 3000 } }) as object];
    expect(asked({ ...old, ...calendar }, '2021-01-01').difference).toEqual({ ...ALIKE, findings: { ...NOTHING, added } });
    const young: Asked = { ...spring, ...calendar, changes: { applicationDate: '2021-01-01' } };
    expect(asked(young, '2020-12-31').difference.findings.removed.map(({ code }) => code)).toEqual(['pay-not-liquid']);
  });
});

describe('a case judged by what the council has settled since', () => {
  it('differs from the day on which that holds', () => {
    const from = day('2026-03-01');
    const late: Asked = {
      type: 'work-sharing-extension',
      settings: [{ key: 'received-by.work-sharing-extension', value: 'councilReceivedAt', from }],
    };
    expect(asked(late, '2026-02-28').difference).toEqual(ALIKE);
    const added = [expect.objectContaining({ code: 'application-late', path: 'councilReceivedAt' }) as object];
    expect(asked(late, '2026-03-01').difference).toEqual({ ...ALIKE, findings: { ...NOTHING, added } });
  });

  it('loses the finding and gains the deadlines that bankruptcy kept away', () => {
    const settings = [{ key: 'bankruptcy-frees.mass-layoff-notice', value: false, from: day('2026-03-01') }];
    const { findings, deadlines } = asked({ type: 'mass-layoff-notice', changes: { bankruptcy: true }, settings }, '2026-03-01').difference;
    expect(findings.removed).toEqual([expect.objectContaining({ code: 'no-duty-in-bankruptcy' })]);
    expect(deadlines.added.map((deadline) => deadline?.kind)).toEqual(['person-list-due', 'earliest-effect']);
  });

  it('is a list that is late by another deadline', () => {
    const settings = [{ key: 'due-days.klv-list', value: 66, from: day('2026-03-01') }];
    const list: Asked = { type: 'klv-list', settings };
    const changed = [expect.objectContaining({ before: expect.objectContaining({ data: { days: 7 } }) as object }) as object];
    expect(asked(list, '2026-02-28').difference).toEqual(ALIKE);
    expect(asked(list, '2026-03-01').difference.findings).toEqual({ ...NOTHING, changed });
  });

  it('may be a notice counted with one before it, by the days on which they were sent', () => {
    const before = { plannedDismissals: 6, notice1SentAt: '2022-08-20' };
    const at = instant('2022-08-20T08:00:00.000Z');
    const earlier = [{ caseId: 'c1', number: 'NJ-2022-000001', receivedAt: at, submission: before }];
    const notice: Asked = { type: 'mass-layoff-notice', changes: { plannedDismissals: 6 }, earlier };
    const { ruleSet, findings, difference } = asked(notice, '2026-03-01');
    expect({ ruleSet, difference }).toEqual({ ruleSet: 'REFORM_2026_02', difference: ALIKE });
    expect(findings.map(({ code }) => code)).toContain('window-crossed-with-earlier-notices');
  });
});
