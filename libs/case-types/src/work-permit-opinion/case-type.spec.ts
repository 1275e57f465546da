import { type AssessmentFacts, type CaseTypeWords, instant, type Wording } from '#kernel';
import { readSubmission } from '../reading.submission.js';
import { workPermitOpinion } from './case-type.js';
import { WorkPermitOpinionSubmission } from './work-permit-opinion.submission.js';

const AS_SENT = {
  siriRef: 'SIRI-2022-004711',
  scheme: 'skilled-positive-list',
  isExtension: false,
  applicationDate: '2022-09-15',
  questionType: 'customary-pay',
  deadline: null,
  employer: { name: 'Vendsyssel Smede ApS', cvr: '99008024', pNumber: '1001234568', municipality: '860' },
  jobTitle: 'Klejnsmed',
  occupationCode: '7222',
  agreementReferred: 'Industriens Overenskomst',
  isEmployerCovered: false,
  basePay: { amount: 27_000, currency: 'DKK', per: 'month' },
  weeklyHours: 37,
  pensionEmployerPct: 8,
  supplements: [],
  payInKind: [{ kind: 'car', amount: 3000, per: 'month' }],
  holidayWeeks: 5,
  notice: 'Efter overenskomsten',
  overtimeTerms: '50 % de første tre timer, derefter 100 %',
  clauses: null,
  hoursByWeek: null,
};

const RECEIVED = instant('2022-09-20T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const FINDINGS = [
  ...['data-missing', 'hourly-pay', 'hours-over-48', 'pay-not-liquid'],
  ...['holiday-below-five-weeks', 'covered-by-agreement', 'below-pay-limit'],
];

const read = (body: object): WorkPermitOpinionSubmission => {
  const reading = readSubmission(workPermitOpinion, body);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.errors));
  return Object.assign(new WorkPermitOpinionSubmission(), reading.submission);
};

describe('a question from SIRI', () => {
  it('is read as it is sent', () => {
    expect(readSubmission(workPermitOpinion, AS_SENT)).toEqual({ kind: 'read', submission: AS_SENT });
  });

  it('is assessed: its pay by the hour, and the car that does not count', () => {
    const { ruleSet, findings, deadlines } = workPermitOpinion.assess(read(AS_SENT), FACTS);
    expect(ruleSet).toBe('RAR_2022');
    expect(findings).toMatchObject([
      { code: 'hourly-pay', severity: 'info', data: { amount: 168.4 } },
      { code: 'pay-not-liquid', severity: 'warning', data: { excluded: 3000 } },
    ]);
    expect(deadlines).toMatchObject([{ kind: 'reply-due', due: { on: '2022-10-04' } }]);
  });

  it('concerns the municipality of the employer, or none', () => {
    expect(workPermitOpinion.municipalitiesOf(read(AS_SENT))).toEqual(['860']);
    expect(workPermitOpinion.municipalitiesOf(read({}))).toEqual([]);
    expect(workPermitOpinion.municipalitiesOf(read({ employer: {} }))).toEqual([]);
  });

  it.each([
    [{}, 'Klejnsmed hos Vendsyssel Smede ApS (SIRI-2022-004711)'],
    [{ jobTitle: null }, 'Stilling hos Vendsyssel Smede ApS (SIRI-2022-004711)'],
    [{ employer: null }, 'Klejnsmed (SIRI-2022-004711)'],
    [{ employer: { name: ' ' }, siriRef: null }, 'Klejnsmed'],
    [{ jobTitle: ' ', employer: null, siriRef: '' }, 'Stilling'],
  ])('with %j is called %j', (changes, subject) => {
    expect(workPermitOpinion.subjectOf(read({ ...AS_SENT, ...changes }))).toBe(subject);
  });

  it('can be answered in five ways, and silence in its hearing is consent', () => {
    expect(workPermitOpinion.outcomes.map(({ code }) => code)).toEqual([
      ...['customary', 'not-customary', 'divided-opinion', 'cannot-assess', 'insufficient-information'],
    ]);
    expect(workPermitOpinion.hearing).toEqual({
      rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
      workingDays: 5,
    });
  });
});

describe.each(['da', 'en'] as const)('the words of a question from SIRI in %s', (language) => {
  const words: CaseTypeWords = workPermitOpinion.words[language];
  const said = (wording: Wording | undefined, data: Record<string, unknown>): string =>
    typeof wording === 'function' ? wording(data) : (wording ?? '');

  it('name every outcome, finding, deadline and field, and nothing besides', () => {
    expect(words.title).not.toBe('');
    expect(Object.keys(words.outcomes)).toEqual(workPermitOpinion.outcomes.map(({ code }) => code));
    expect(Object.keys(words.findings).sort()).toEqual([...FINDINGS].sort());
    expect(Object.keys(words.deadlines)).toEqual(['reply-due']);
    expect(Object.keys(words.fields).sort()).toEqual([...dottedPaths(AS_SENT, ['supplements'])].sort());
  });

  it('say something in each place', () => {
    const sayings = [words.outcomes, words.deadlines, words.fields].flatMap((group) => Object.values(group));
    expect(sayings.filter((text) => text.trim() === '')).toEqual([]);
    expect(FINDINGS.map((code) => said(words.findings[code], {})).filter((text) => text.length < 20)).toEqual([]);
  });
});

describe('the figures in the words of a finding', () => {
  it.each([
    ['hourly-pay', { amount: 168.4 }, '168,40 kr.', 'DKK 168.40'],
    ['hourly-pay', { amount: 168 }, '168 kr.', 'DKK 168'],
    ['hours-over-48', { average: 48.06 }, '48,06 timer', '48.06 hours'],
    ['pay-not-liquid', { excluded: 3000 }, '3.000 kr.', 'DKK 3,000'],
    ['holiday-below-five-weeks', { weeks: 4.5 }, '4,5 ugers', '4.5 weeks'],
    ['below-pay-limit', { limit: 445_000, yearly: 444_996 }, '445.000 kr.', 'DKK 445,000'],
    ['below-pay-limit', { limit: 445_000, yearly: 444_996 }, '444.996 kr.', 'DKK 444,996'],
    ['data-missing', { field: 'Stilling' }, 'Stilling er ikke oplyst', 'Stilling is not stated'],
  ])('%s with %j are written the Danish and the English way', (code, data, danish, english) => {
    const { da, en } = workPermitOpinion.words;
    const [inDanish, inEnglish] = [da.findings[code], en.findings[code]].map((wording) =>
      typeof wording === 'function' ? wording(data) : wording,
    );
    expect(inDanish).toContain(danish);
    expect(inEnglish).toContain(english);
  });
});

/** The paths of all fields: those of list items are named after the list. */
function dottedPaths(example: Readonly<Record<string, unknown>>, listsOfPay: readonly string[], at = ''): readonly string[] {
  return Object.entries(example).flatMap(([name, value]) => {
    const inner: unknown = Array.isArray(value) ? (listsOfPay.includes(name) ? AS_SENT.payInKind[0] : value[0]) : value;
    const deeper = typeof inner === 'object' && inner !== null ? dottedPaths({ ...inner }, listsOfPay, `${at}${name}.`) : [];
    return [`${at}${name}`, ...deeper];
  });
}
