import { type AssessmentFacts, type CaseTypeWords, day, instant, type Wording } from '#kernel';
import { readSubmission } from '../reading.submission.js';
import { massLayoffNotice } from './case-type.js';
import { MassLayoffNoticeSubmission } from './mass-layoff-notice.submission.js';

const WORKPLACE = { municipality: '851', pNumber: '1001234567', normalEmployees: 105, plannedDismissals: 11, categories: ['produktion'] };
const AS_SENT = {
  employer: {
    name: 'Limfjordens Emballage A/S',
    cvr: '99001003',
    pNumbers: ['1001234567'],
    sector: 'private',
    address: 'Havnevej 1, 9000 Aalborg',
    municipality: '851',
  },
  contact: { name: 'Ida Test', phone: '+45 11223344', email: 'ida@example.test' },
  workplaces: [WORKPLACE],
  normalEmployeesEnterprise: 105,
  plannedDismissals: 11,
  voluntaryTerminations: 0,
  reason: 'Faldende ordretilgang',
  selectionCriteria: 'Kvalifikationer i forhold til den fremtidige produktion',
  severance: 'Efter funktionærloven',
  periodFrom: '2022-11-02',
  periodTo: '2022-12-31',
  employeesInformedAt: '2022-09-12',
  negotiationsStartedAt: '2022-09-12',
  notice1SentAt: '2022-09-12',
  notice2SentAt: '2022-10-03',
  notice3SentAt: null,
  negotiationResult: null,
  collectiveAgreementDeviation: { applies: false, ref: null, reducedWaitingDays: null },
  bankruptcy: false,
  confidentialUntil: null,
};

const RECEIVED = instant('2022-10-03T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const FINDINGS = [
  ...['data-missing', 'covered', 'not-covered', 'stricter-regime', 'notice2-too-early', 'effect-too-early', 'person-list-late'],
  ...['no-duty-in-bankruptcy', 'start-of-21-days-disputed', 'window-crossed-with-earlier-notices', 'possible-duplicate'],
];

const read = (body: object): MassLayoffNoticeSubmission => {
  const reading = readSubmission(massLayoffNotice, body);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.errors));
  return Object.assign(new MassLayoffNoticeSubmission(), reading.submission);
};
const errorsOf = (body: object) => {
  const reading = readSubmission(massLayoffNotice, body);
  return reading.kind === 'read' ? [] : reading.errors;
};

describe('a notice of redundancies', () => {
  it('is read as it is sent, also with a deviation that only says whether it applies', () => {
    expect(readSubmission(massLayoffNotice, AS_SENT)).toEqual({ kind: 'read', submission: AS_SENT });
    expect(readSubmission(massLayoffNotice, { ...AS_SENT, collectiveAgreementDeviation: { applies: false } })).toEqual({
      kind: 'read',
      submission: AS_SENT,
    });
  });

  it('is assessed: covered, and two days to keep', () => {
    const { ruleSet, findings, deadlines } = massLayoffNotice.assess(read(AS_SENT), FACTS);
    expect(ruleSet).toBe('RAR_2022');
    expect(findings).toMatchObject([{ code: 'covered', data: { employees: 105, dismissals: 11, threshold: 11, percent: 10 } }]);
    expect(deadlines).toMatchObject([
      { kind: 'person-list-due', due: { on: '2022-10-13' } },
      { kind: 'earliest-effect', due: { on: '2022-11-02' } },
    ]);
  });

  it('comes from an employer, private or public, and is supplemented after it is decided', () => {
    expect(massLayoffNotice.senders).toEqual(['company', 'municipality']);
    expect(massLayoffNotice.legalNature).toBe('notification');
    expect(massLayoffNotice.supplementedAfterDecision).toBe(true);
  });

  it('keeps apart who the contact is', () => {
    expect(massLayoffNotice.personal).toEqual(['contact']);
  });

  it('is heard anew for all that is judged, not for an address', () => {
    expect(massLayoffNotice.immaterial).toEqual(['employer.address', 'employer.pNumbers', 'confidentialUntil']);
  });

  it('concerns the municipalities of the employer and its workplaces, once each', () => {
    const workplaces = [
      WORKPLACE,
      { ...WORKPLACE, municipality: '860' },
      { ...WORKPLACE, municipality: null },
      { ...WORKPLACE, municipality: '860' },
    ];
    expect(massLayoffNotice.municipalitiesOf(read({ ...AS_SENT, workplaces }))).toEqual(['851', '860']);
    expect(massLayoffNotice.municipalitiesOf(read({ employer: { municipality: '773' }, workplaces }))).toEqual(['773', '851', '860']);
    expect(massLayoffNotice.municipalitiesOf(read({}))).toEqual([]);
    expect(massLayoffNotice.municipalitiesOf(read({ employer: {} }))).toEqual([]);
  });

  it('is read by the municipalities with a workplace there', () => {
    const workplaces = [WORKPLACE, { ...WORKPLACE, municipality: '860', plannedDismissals: 0 }, WORKPLACE];
    expect(massLayoffNotice.readersOf?.(read({ employer: { municipality: '773' }, workplaces }))).toEqual([
      'municipality:851',
      'municipality:860',
    ]);
    expect(massLayoffNotice.readersOf?.(read({}))).toEqual([]);
  });

  it('is counted together by the CVR number of the employer', () => {
    expect(massLayoffNotice.partyOf?.(read(AS_SENT))).toBe('99001003');
    expect(massLayoffNotice.partyOf?.(read({}))).toBeUndefined();
    expect(massLayoffNotice.partyOf?.(read({ employer: {} }))).toBeUndefined();
  });

  it('is confidential until the day it names', () => {
    expect(massLayoffNotice.confidentialUntilOf?.(read({ confidentialUntil: '2022-10-10' }))).toBe(day('2022-10-10'));
    expect(massLayoffNotice.confidentialUntilOf?.(read({}))).toBeUndefined();
  });

  it.each([
    [{}, 'Limfjordens Emballage A/S: 11 afskedigelser, 105 ansatte'],
    [{ plannedDismissals: null }, 'Limfjordens Emballage A/S: 105 ansatte'],
    [{ normalEmployeesEnterprise: null }, 'Limfjordens Emballage A/S: 11 afskedigelser'],
    [{ plannedDismissals: null, normalEmployeesEnterprise: null }, 'Limfjordens Emballage A/S'],
    [{ employer: { name: ' ' }, normalEmployeesEnterprise: 1200 }, 'Varsling: 11 afskedigelser, 1.200 ansatte'],
    [{ employer: null, plannedDismissals: 1, normalEmployeesEnterprise: 1 }, 'Varsling: 1 afskedigelse, 1 ansat'],
    [{ employer: { name: null }, plannedDismissals: null, normalEmployeesEnterprise: null }, 'Varsling'],
  ])('with %j is called %j', (changes, subject) => {
    expect(massLayoffNotice.subjectOf(read({ ...AS_SENT, ...changes }))).toBe(subject);
  });

  it('ends in one of three ways, and silence in its hearing of two days is consent', () => {
    expect(massLayoffNotice.outcomes).toEqual([
      { code: 'noted', fullyGranted: true },
      { code: 'not-covered', fullyGranted: false },
      { code: 'follow-up', fullyGranted: true },
    ]);
    expect(massLayoffNotice.hearing).toEqual({
      rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
      workingDays: 2,
    });
  });
});

describe('a field of a notice', () => {
  it.each([
    [{ reason: 'se 010190-1234' }, '/reason', 'cpr-like-content'],
    [{ contact: { email: '0101901234@example.test' } }, '/contact/email', 'cpr-like-content'],
    [{ contact: { phone: 'x'.repeat(51) } }, '/contact/phone', 'too-long'],
    [{ contact: { phone: 11_223_344 } }, '/contact/phone', 'unknown-value'],
    [{ contact: { phone: 'a\0b' } }, '/contact/phone', 'unknown-value'],
    [{ workplaces: [{ categories: ['smed', '010190-1234'] }] }, '/workplaces/0/categories/1', 'cpr-like-content'],
    [{ workplaces: [{ categories: ['smed', 1] }] }, '/workplaces/0/categories/1', 'unknown-value'],
    [{ workplaces: [{ categories: [null] }] }, '/workplaces/0/categories/0', 'unknown-value'],
    [{ workplaces: [{ categories: ['x'.repeat(201)] }] }, '/workplaces/0/categories/0', 'too-long'],
    [{ workplaces: [{ categories: ['a\uD800b'] }] }, '/workplaces/0/categories/0', 'unknown-value'],
    [{ workplaces: [{ categories: 'smed' }] }, '/workplaces/0/categories', 'unknown-value'],
    [{ employer: { pNumbers: ['1001234567', '12'] } }, '/employer/pNumbers/1', 'invalid-p-number'],
    [{ employer: { pNumbers: [1_001_234_567] } }, '/employer/pNumbers/0', 'invalid-p-number'],
    [{ employer: { pNumbers: Array<string>(1001).fill('1001234567') } }, '/employer/pNumbers', 'out-of-range'],
    [{ employer: { sector: 'other' } }, '/employer/sector', 'unknown-value'],
    [{ workplaces: [{ municipality: '101' }] }, '/workplaces/0/municipality', 'unknown-municipality'],
    [{ plannedDismissals: -1 }, '/plannedDismissals', 'out-of-range'],
    [{ plannedDismissals: 1_000_001 }, '/plannedDismissals', 'out-of-range'],
    [{ plannedDismissals: 1.5 }, '/plannedDismissals', 'not-an-integer'],
    [{ collectiveAgreementDeviation: { reducedWaitingDays: 366 } }, '/collectiveAgreementDeviation/reducedWaitingDays', 'out-of-range'],
    [{ personList: [] }, '/personList', 'unknown-field'],
  ])('may not be %j', (body, pointer, code) => {
    expect(errorsOf(body)).toEqual([{ pointer, code }]);
  });

  it.each([
    { contact: { phone: '0101901234' } },
    { employer: { pNumbers: ['0101901234'] } },
    { workplaces: [{ categories: [], pNumber: '0101901234' }] },
    { workplaces: [{ categories: ['x'.repeat(200)] }] },
    { collectiveAgreementDeviation: { applies: true, ref: 'Industriens Overenskomst', reducedWaitingDays: 30 } },
  ])('may be %j', (body) => {
    expect(errorsOf(body)).toEqual([]);
  });
});

describe.each(['da', 'en'] as const)('the words of a notice of redundancies in %s', (language) => {
  const words: CaseTypeWords = massLayoffNotice.words[language];
  const said = (wording: Wording | undefined): string => (typeof wording === 'function' ? wording({}) : (wording ?? ''));

  it('name every outcome, finding, deadline and field, and nothing besides', () => {
    expect(words.title).not.toBe('');
    expect(Object.keys(words.outcomes)).toEqual(massLayoffNotice.outcomes.map(({ code }) => code));
    expect(Object.keys(words.findings).sort()).toEqual([...FINDINGS].sort());
    expect(Object.keys(words.deadlines)).toEqual(['notice2-earliest', 'person-list-due', 'earliest-effect']);
    expect(Object.keys(words.fields).sort()).toEqual([...dottedPaths(AS_SENT)].sort());
  });

  it('say something in each place', () => {
    const sayings = [words.outcomes, words.deadlines, words.fields].flatMap((group) => Object.values(group));
    expect(sayings.filter((text) => text.trim() === '')).toEqual([]);
    expect(FINDINGS.map((code) => said(words.findings[code])).filter((text) => text.length < 20)).toEqual([]);
  });
});

/** The paths of all fields: those of list items are named after the list. */
function dottedPaths(example: Readonly<Record<string, unknown>>, at = ''): readonly string[] {
  return Object.entries(example).flatMap(([name, value]) => {
    const inner: unknown = Array.isArray(value) ? value[0] : value;
    const deeper = typeof inner === 'object' && inner !== null ? dottedPaths({ ...inner }, `${at}${name}.`) : [];
    return [`${at}${name}`, ...deeper];
  });
}
