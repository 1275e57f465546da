import { type AssessmentFacts, type CaseTypeWords, instant, takeOut, type Wording } from '#kernel';
import { readSubmission } from '../reading.submission.js';
import { quotaDispensation } from './case-type.js';
import { QuotaDispensationSubmission } from './quota-dispensation.submission.js';

const AS_SENT = {
  municipality: '813',
  tasks: ['Rydning af stier og rastepladser'],
  workplaces: [
    {
      name: 'Park og Vej, Nord',
      pNumber: '1001234570',
      ordinaryEmployees: 20,
      inTraineeship: 1,
      inWageSubsidy: 1,
      inUsefulWork: 2,
      requestedUsefulWork: 6,
    },
  ],
  representativeHearing: {
    name: 'Tillidsrepræsentant',
    role: 'shop-steward',
    date: '2022-09-20',
    result: 'positive',
    statement: 'Opgaverne er ekstra',
  },
  competitionAssessment: 'Opgaverne udføres ikke af private i dag',
  isVisitedSocialService: false,
  periodFrom: '2022-11-01',
  periodTo: '2023-03-31',
};
const WORKPLACE = { name: 'Park og Vej, Nord', pNumber: '1001234570', ordinaryEmployees: 20 };
const RECEIVED = instant('2022-10-03T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const FINDINGS = [
  ...['data-missing', 'dispensation-needed', 'dispensation-not-needed', 'inadmissible-visited-service', 'representative-not-heard'],
];

const read = (body: object): QuotaDispensationSubmission => {
  const reading = readSubmission(quotaDispensation, body);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.errors));
  return Object.assign(new QuotaDispensationSubmission(), reading.submission);
};
const errorsOf = (body: object) => {
  const reading = readSubmission(quotaDispensation, body);
  return reading.kind === 'read' ? [] : reading.errors;
};

describe('an application for dispensation', () => {
  it('is read as it is sent', () => {
    expect(readSubmission(quotaDispensation, AS_SENT)).toEqual({ kind: 'read', submission: AS_SENT });
  });

  it('is assessed: 8 persons where 4 are allowed', () => {
    expect(quotaDispensation.assess(read(AS_SENT), FACTS)).toMatchObject({
      ruleSet: 'RAR_2022',
      findings: [{ code: 'dispensation-needed', data: { persons: 4, workplaces: [{ now: 4, total: 8, cap: 4 }] } }],
      deadlines: [],
    });
  });

  it('comes from a municipality, and is decided', () => {
    expect(quotaDispensation).toMatchObject({ name: 'quota-dispensation', legalNature: 'decision', senders: ['municipality'] });
  });

  it('keeps apart who was heard, but not what was said', () => {
    const { rest, taken } = takeOut(AS_SENT, quotaDispensation.personal);
    expect(taken).toEqual({ 'representativeHearing.name': 'Tillidsrepræsentant' });
    expect(rest).toMatchObject({ representativeHearing: { name: null, role: 'shop-steward', statement: 'Opgaverne er ekstra' } });
  });

  it('is heard anew whatever is changed', () => {
    expect(quotaDispensation.immaterial).toEqual([]);
  });

  it('concerns the municipality that applies, or none', () => {
    expect(quotaDispensation.municipalitiesOf(read(AS_SENT))).toEqual(['813']);
    expect(quotaDispensation.municipalitiesOf(read({}))).toEqual([]);
  });

  it.each([
    [{}, 'Nytteindsats i Frederikshavn: Park og Vej, Nord'],
    [{ workplaces: [WORKPLACE, {}] }, 'Nytteindsats i Frederikshavn: Park og Vej, Nord m.fl.'],
    [{ workplaces: [{ name: ' ' }, WORKPLACE] }, 'Nytteindsats i Frederikshavn'],
    [{ municipality: null }, 'Nytteindsats: Park og Vej, Nord'],
    [{ municipality: null, workplaces: null }, 'Nytteindsats'],
    [{ workplaces: [{}] }, 'Nytteindsats i Frederikshavn'],
  ])('with %j is called %j', (changes, subject) => {
    expect(quotaDispensation.subjectOf(read({ ...AS_SENT, ...changes }))).toBe(subject);
  });

  it('ends in one of four ways, and silence in its hearing of five days decides nothing', () => {
    expect(quotaDispensation.outcomes).toEqual([
      { code: 'granted', fullyGranted: true },
      { code: 'granted-limited', fullyGranted: false },
      { code: 'refused', fullyGranted: false },
      { code: 'inadmissible', fullyGranted: false },
    ]);
    expect(quotaDispensation.hearing).toEqual({
      rule: { silence: 'abstention', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
      workingDays: 5,
    });
  });
});

describe('a field of an application', () => {
  it.each([
    [{ municipality: '101' }, '/municipality', 'unknown-municipality'],
    [{ tasks: 'Rydning' }, '/tasks', 'unknown-value'],
    [{ tasks: ['Rydning', 1] }, '/tasks/1', 'unknown-value'],
    [{ tasks: ['Rydning med 010190-1234'] }, '/tasks/0', 'cpr-like-content'],
    [{ tasks: ['x'.repeat(10_001)] }, '/tasks/0', 'too-long'],
    [{ workplaces: {} }, '/workplaces', 'unknown-value'],
    [{ workplaces: [{ name: '0101901234' }] }, '/workplaces/0/name', 'cpr-like-content'],
    [{ workplaces: [{ pNumber: '100123457' }] }, '/workplaces/0/pNumber', 'invalid-p-number'],
    [{ workplaces: [{ ordinaryEmployees: '20' }] }, '/workplaces/0/ordinaryEmployees', 'not-a-number'],
    [{ workplaces: [{ ordinaryEmployees: -0.5 }] }, '/workplaces/0/ordinaryEmployees', 'out-of-range'],
    [{ workplaces: [{ ordinaryEmployees: 1_000_000.5 }] }, '/workplaces/0/ordinaryEmployees', 'out-of-range'],
    [{ workplaces: [{ inTraineeship: 0.5 }] }, '/workplaces/0/inTraineeship', 'not-an-integer'],
    [{ workplaces: [{ inWageSubsidy: -1 }] }, '/workplaces/0/inWageSubsidy', 'out-of-range'],
    [{ workplaces: [{ inUsefulWork: '2' }] }, '/workplaces/0/inUsefulWork', 'not-an-integer'],
    [{ workplaces: [{ requestedUsefulWork: 1_000_001 }] }, '/workplaces/0/requestedUsefulWork', 'out-of-range'],
    [{ workplaces: [{ cvr: '99018054' }] }, '/workplaces/0/cvr', 'unknown-field'],
    [{ representativeHearing: { role: 'chair' } }, '/representativeHearing/role', 'unknown-value'],
    [{ representativeHearing: { result: 'mixed' } }, '/representativeHearing/result', 'unknown-value'],
    [{ representativeHearing: { date: '20-09-2022' } }, '/representativeHearing/date', 'not-a-date'],
    [{ representativeHearing: { statement: 'se 010190-1234' } }, '/representativeHearing/statement', 'cpr-like-content'],
    [{ representativeHearing: { email: 'tr@example.test' } }, '/representativeHearing/email', 'unknown-field'],
    [{ competitionAssessment: true }, '/competitionAssessment', 'unknown-value'],
    [{ isVisitedSocialService: 'nej' }, '/isVisitedSocialService', 'unknown-value'],
    [{ periodTo: '2023-02-29' }, '/periodTo', 'not-a-date'],
  ])('may not be %j', (body, pointer, code) => {
    expect(errorsOf(body)).toEqual([{ pointer, code }]);
  });

  it.each([
    { workplaces: [{ ordinaryEmployees: 37.4, pNumber: '0101901234', inTraineeship: 0 }] },
    { workplaces: [], tasks: [] },
    ...['shop-steward', 'employee-representative', 'none'].map((role) => ({ representativeHearing: { role } })),
    ...['positive', 'negative', 'none'].map((result) => ({ representativeHearing: { result } })),
  ])('may be %j', (body) => {
    expect(errorsOf(body)).toEqual([]);
  });
});

describe.each(['da', 'en'] as const)('the words of an application in %s', (language) => {
  const words: CaseTypeWords = quotaDispensation.words[language];
  const said = (wording: Wording | undefined): string => (typeof wording === 'function' ? wording({}) : (wording ?? ''));

  it('name every outcome, finding and field, and nothing besides', () => {
    expect(words.title).not.toBe('');
    expect(Object.keys(words.outcomes)).toEqual(quotaDispensation.outcomes.map(({ code }) => code));
    expect(Object.keys(words.findings).sort()).toEqual([...FINDINGS].sort());
    expect(words.deadlines).toEqual({});
    expect(Object.keys(words.fields).sort()).toEqual([...dottedPaths(AS_SENT)].sort());
  });

  it('say something in each place', () => {
    const sayings = [words.outcomes, words.fields].flatMap((group) => Object.values(group));
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
