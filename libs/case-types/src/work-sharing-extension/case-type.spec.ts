import { type AssessmentFacts, type CaseTypeWords, instant, type Wording } from '#kernel';
import { readSubmission } from '../reading.submission.js';
import { workSharingExtension } from './case-type.js';
import { WorkSharingExtensionSubmission } from './work-sharing-extension.submission.js';

const AS_SENT = {
  company: { name: 'Himmerlands Maskinfabrik A/S', cvr: '99011033', pNumber: '1001234569', municipality: '820' },
  unit: { kind: 'production-unit', name: 'Hal 2' },
  employeesCovered: 42,
  employeesInUnit: 42,
  agreement: { kind: 'collective-agreement', name: 'Industriens Overenskomst', date: '2020-03-01', signedByAll: null },
  shape: { daysOffPerWeek: 2, weeksWork: null, weeksOff: null },
  currentFrom: '2022-10-03',
  currentTo: '2023-01-01',
  requestedExtensionFrom: '2023-01-02',
  requestedExtensionTo: '2023-02-26',
  earlierPeriods: [{ from: '2021-01-04', to: '2021-01-31', unit: { kind: 'production-unit', name: 'Hal 2' } }],
  reason: 'Midlertidig ordrenedgang',
  trainingDiscussedDeclaration: { managementSignedOn: '2022-11-28', representativeSignedOn: '2022-11-28' },
  releaseClauseSigned: true,
  municipalityReceivedAt: '2022-12-04',
  councilReceivedAt: '2022-12-06',
  municipalityRemarks: null,
};

const RECEIVED = instant('2022-12-06T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const FINDINGS = [
  ...['data-missing', 'application-late', 'approval-needed', 'approval-not-needed', 'invalid-shape'],
  ...['declaration-missing', 'release-clause-missing', 'signatures-missing'],
];

const read = (body: object): WorkSharingExtensionSubmission => {
  const reading = readSubmission(workSharingExtension, body);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.errors));
  return Object.assign(new WorkSharingExtensionSubmission(), reading.submission);
};
const errorsOf = (body: object) => {
  const reading = readSubmission(workSharingExtension, body);
  return reading.kind === 'read' ? [] : reading.errors;
};
const assess = (changes: object) => workSharingExtension.assess(read({ ...AS_SENT, ...changes }), FACTS);

describe('an application for work-sharing', () => {
  it('is read as it is sent', () => {
    expect(readSubmission(workSharingExtension, AS_SENT)).toEqual({ kind: 'read', submission: AS_SENT });
  });

  it('is assessed: approval is needed for the eight weeks it asks for, and it came in time', () => {
    const { ruleSet, findings, deadlines } = assess({});
    expect(ruleSet).toBe('RAR_2022');
    expect(findings).toMatchObject([{ code: 'approval-needed', data: { days: 56 } }]);
    expect(deadlines).toMatchObject([
      { kind: 'thirteen-weeks-end', due: { on: '2023-01-01' } },
      { kind: 'application-due', due: { on: '2022-12-04' } },
    ]);
  });

  it('comes from the municipality and is decided', () => {
    expect(workSharingExtension.senders).toEqual(['municipality']);
    expect(workSharingExtension.legalNature).toBe('decision');
    expect(workSharingExtension.personal).toEqual([]);
    expect(workSharingExtension.immaterial).toEqual(['company.pNumber', 'councilReceivedAt']);
  });

  it('concerns the municipality of the company', () => {
    expect(workSharingExtension.municipalitiesOf(read(AS_SENT))).toEqual(['820']);
    expect(workSharingExtension.municipalitiesOf(read({ company: {} }))).toEqual([]);
    expect(workSharingExtension.municipalitiesOf(read({}))).toEqual([]);
  });

  it.each([
    [{}, { principal: 'company:99011033', name: 'Himmerlands Maskinfabrik A/S', lines: ['CVR-nr. 99011033', 'P-nr. 1001234569'] }],
    [{ pNumber: null }, { principal: 'company:99011033', name: 'Himmerlands Maskinfabrik A/S', lines: ['CVR-nr. 99011033'] }],
    [
      { name: ' ', cvr: null, pNumber: null },
      { principal: 'company', name: 'Virksomheden', lines: [] },
    ],
  ])('whose company differs by %j is told to it by letter', (changes, addressee) => {
    expect(workSharingExtension.toldByLetterOf?.(read({ company: { ...AS_SENT.company, ...changes } }))).toEqual([addressee]);
  });

  it('of which no company is stated is told by letter all the same', () => {
    expect(workSharingExtension.toldByLetterOf?.(read({}))).toEqual([{ principal: 'company', name: 'Virksomheden', lines: [] }]);
  });

  it.each([
    [{}, 'Hal 2 hos Himmerlands Maskinfabrik A/S: 42 medarbejdere'],
    [{ employeesCovered: 1 }, 'Hal 2 hos Himmerlands Maskinfabrik A/S: 1 medarbejder'],
    [{ employeesCovered: null, unit: null }, 'Himmerlands Maskinfabrik A/S'],
    [{ unit: { kind: 'enterprise', name: 'Himmerlands Maskinfabrik A/S' } }, 'Himmerlands Maskinfabrik A/S: 42 medarbejdere'],
    [{ company: { name: ' ' }, employeesCovered: 1200 }, 'Hal 2: 1.200 medarbejdere'],
    [{ company: null, unit: { name: null } }, 'Arbejdsfordeling: 42 medarbejdere'],
  ])('with %j is called %j', (changes, subject) => {
    expect(workSharingExtension.subjectOf(read({ ...AS_SENT, ...changes }))).toBe(subject);
  });

  it('is approved, approved in part or refused, and silence in its hearing is abstention', () => {
    expect(workSharingExtension.outcomes).toEqual([
      { code: 'approved', fullyGranted: true },
      { code: 'approved-partly', fullyGranted: false },
      { code: 'refused', fullyGranted: false },
    ]);
    expect(workSharingExtension.hearing).toEqual({
      rule: { silence: 'abstention', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
      workingDays: 5,
    });
  });
});

describe('an earlier scheme', () => {
  const counted = (unit: unknown) =>
    assess({
      ...{ currentFrom: '2022-10-24', currentTo: '2022-12-31', requestedExtensionTo: null },
      earlierPeriods: [{ from: '2021-12-06', to: '2022-01-30', unit }],
    }).findings.map(({ data }) => data?.['counted']);

  it('names its unit by kind and name, by its name alone, or not at all', () => {
    expect(counted({ kind: 'production-unit', name: 'Hal 2' })).toEqual([99]);
    expect(counted('Hal 2')).toEqual([99]);
    expect(counted(null)).toEqual([99]);
    expect(counted({ kind: 'production-unit', name: 'Hal 1' })).toEqual([69]);
    expect(counted('Hal 1')).toEqual([69]);
  });

  it('is kept with the same fields, however its unit is named', () => {
    expect(read({ earlierPeriods: [{ unit: 'Hal 2' }] }).earlierPeriods).toEqual([
      { from: null, to: null, unit: { kind: null, name: 'Hal 2' } },
    ]);
  });
});

describe('a field of an application', () => {
  it.each([
    [{ reason: 'se 010190-1234' }, '/reason', 'cpr-like-content'],
    [{ municipalityRemarks: '0101901234' }, '/municipalityRemarks', 'cpr-like-content'],
    [{ company: { cvr: '99011034' } }, '/company/cvr', 'invalid-cvr'],
    [{ company: { pNumber: '12' } }, '/company/pNumber', 'invalid-p-number'],
    [{ company: { municipality: '101' } }, '/company/municipality', 'unknown-municipality'],
    [{ unit: { kind: 'productionUnit' } }, '/unit/kind', 'unknown-value'],
    [{ unit: 'Hal 2' }, '/unit', 'unknown-value'],
    [{ employeesCovered: 0 }, '/employeesCovered', 'out-of-range'],
    [{ employeesCovered: 1.5 }, '/employeesCovered', 'not-an-integer'],
    [{ employeesInUnit: -1 }, '/employeesInUnit', 'out-of-range'],
    [{ agreement: { kind: 'otherCollective' } }, '/agreement/kind', 'unknown-value'],
    [{ agreement: { signedByAll: 'ja' } }, '/agreement/signedByAll', 'unknown-value'],
    [{ shape: { daysOffPerWeek: 2.5 } }, '/shape/daysOffPerWeek', 'not-an-integer'],
    [{ shape: { weeksOff: '1' } }, '/shape/weeksOff', 'not-an-integer'],
    [{ currentFrom: '2023-02-29' }, '/currentFrom', 'not-a-date'],
    [{ earlierPeriods: [{ from: '06-12-2021' }] }, '/earlierPeriods/0/from', 'not-a-date'],
    [{ earlierPeriods: [{ unit: 2 }] }, '/earlierPeriods/0/unit', 'unknown-value'],
    [{ earlierPeriods: [{ unit: '010190-1234' }] }, '/earlierPeriods/0/unit/name', 'cpr-like-content'],
    [{ earlierPeriods: [{ unit: { kind: 'hall' } }] }, '/earlierPeriods/0/unit/kind', 'unknown-value'],
    [{ trainingDiscussedDeclaration: { managementSignedOn: true } }, '/trainingDiscussedDeclaration/managementSignedOn', 'not-a-date'],
    [{ municipalityReceivedAt: '2022-12-04T08:00:00Z' }, '/municipalityReceivedAt', 'not-a-date'],
    [{ employeeAnnex: [] }, '/employeeAnnex', 'unknown-field'],
  ])('may not be %j', (body, pointer, code) => {
    expect(errorsOf(body)).toEqual([{ pointer, code }]);
  });

  it.each([
    ...[0, 1, 5, -3, 1e9, 1e300].map((daysOffPerWeek) => ({ shape: { daysOffPerWeek } })),
    { shape: { weeksWork: 99, weeksOff: -1 } },
    { employeesCovered: 1, employeesInUnit: 0 },
    { earlierPeriods: [] },
    { earlierPeriods: [{ unit: '' }] },
  ])('may be %j', (body) => {
    expect(errorsOf(body)).toEqual([]);
  });
});

describe.each(['da', 'en'] as const)('the words of an application for work-sharing in %s', (language) => {
  const words: CaseTypeWords = workSharingExtension.words[language];
  const said = (wording: Wording | undefined): string => (typeof wording === 'function' ? wording({}) : (wording ?? ''));

  it('name every outcome, finding, deadline and field, and nothing besides', () => {
    expect(words.title).not.toBe('');
    expect(Object.keys(words.outcomes)).toEqual(workSharingExtension.outcomes.map(({ code }) => code));
    expect(Object.keys(words.findings).sort()).toEqual([...FINDINGS].sort());
    expect(Object.keys(words.deadlines)).toEqual(['thirteen-weeks-end', 'application-due']);
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
