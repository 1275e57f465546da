import { type AssessmentFacts, type CaseTypeWords, instant, takeOut, type Wording } from '#kernel';
import { readSubmission } from '../reading.submission.js';
import { communityServicePlace } from './case-type.js';
import { CommunityServicePlaceSubmission } from './community-service-place.submission.js';

const AS_SENT = {
  place: {
    name: 'Genbrugsbutikken Fjorden',
    cvr: '99018054',
    pNumber: '1001234571',
    kind: 'charity',
    municipality: '787',
  },
  tasks: 'Sortering af tøj og møbler',
  ordinaryEmployees: 2,
  maxConcurrent: 1,
  nonProfitDeclaration: true,
  displacementAssessment: 'Opgaverne løses ellers ikke',
  employeeRepresentativeStatement: 'Ingen indvendinger',
  supervisorContact: {
    name: 'Daglig leder',
    phone: '+45 11223355',
    email: 'leder@example.test',
  },
  requestedFrom: '2022-10-15',
};
const RECEIVED = instant('2022-10-03T08:00:00.000Z');
const FACTS: AssessmentFacts = { receivedAt: RECEIVED, assessedAt: RECEIVED, earlier: [], extraClosedDays: [], settings: [] };
const FINDINGS = ['data-missing', 'displacement-risk', 'profit-making', 'representative-not-heard'];

const read = (body: object): CommunityServicePlaceSubmission => {
  const reading = readSubmission(communityServicePlace, body);
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.errors));
  return Object.assign(new CommunityServicePlaceSubmission(), reading.submission);
};
const errorsOf = (body: object) => {
  const reading = readSubmission(communityServicePlace, body);
  return reading.kind === 'read' ? [] : reading.errors;
};

describe('a place for community service', () => {
  it('is read as it is sent', () => {
    expect(readSubmission(communityServicePlace, AS_SENT)).toEqual({ kind: 'read', submission: AS_SENT });
  });

  it('is assessed: a second-hand shop of an association gives rise to nothing', () => {
    expect(communityServicePlace.assess(read(AS_SENT), FACTS)).toEqual({ ruleSet: 'RAR_2022', findings: [], deadlines: [] });
  });

  it('comes from the prison service, and gets an opinion', () => {
    expect(communityServicePlace).toMatchObject({
      name: 'community-service-place',
      legalNature: 'opinion',
      senders: ['agency:prison-service'],
    });
  });

  it('keeps apart who the contact is', () => {
    const { rest, taken } = takeOut(AS_SENT, communityServicePlace.personal);
    expect(taken).toEqual({ supervisorContact: AS_SENT.supervisorContact });
    expect(rest['supervisorContact']).toBeNull();
  });

  it('is heard anew for all that is judged, not for a number it goes by', () => {
    expect(communityServicePlace.immaterial).toEqual(['place.cvr', 'place.pNumber']);
  });

  it('concerns the municipality it lies in, or none', () => {
    expect(communityServicePlace.municipalitiesOf(read(AS_SENT))).toEqual(['787']);
    expect(communityServicePlace.municipalitiesOf(read({}))).toEqual([]);
    expect(communityServicePlace.municipalitiesOf(read({ place: {} }))).toEqual([]);
  });

  it.each([
    [{}, 'Genbrugsbutikken Fjorden, Thisted'],
    [{ place: { name: 'Genbrugsbutikken Fjorden' } }, 'Genbrugsbutikken Fjorden'],
    [{ place: { name: ' ', municipality: '787' } }, 'Arbejdssted, Thisted'],
    [{ place: {} }, 'Arbejdssted'],
    [{ place: null }, 'Arbejdssted'],
  ])('with %j is called %j', (changes, subject) => {
    expect(communityServicePlace.subjectOf(read({ ...AS_SENT, ...changes }))).toBe(subject);
  });

  it('can be answered in three ways, and silence in its hearing of five days is consent', () => {
    expect(communityServicePlace.outcomes).toEqual([
      { code: 'no-objection', fullyGranted: true },
      { code: 'conditional', fullyGranted: false },
      { code: 'objection', fullyGranted: false },
    ]);
    expect(communityServicePlace.hearing).toEqual({
      rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
      workingDays: 5,
    });
  });
});

describe('somebody who is to serve', () => {
  it.each(['sentenceHours', 'unpaidHours', 'hours', 'person', 'cprNumber'])('has no place in it: %s is unknown', (field) => {
    for (const value of [29, 30, 160, 240, 300, 301])
      expect(errorsOf({ [field]: value })).toEqual([{ pointer: `/${field}`, code: 'unknown-field' }]);
  });

  it.each(['tasks', 'displacementAssessment', 'employeeRepresentativeStatement'])('is not told of in %s by CPR number', (field) => {
    const refused = [{ pointer: `/${field}`, code: 'cpr-like-content' }];
    expect(errorsOf({ [field]: 'Plads til 010190-1234' })).toEqual(refused);
    expect(errorsOf({ [field]: 'Plads til 0101901234' })).toEqual(refused);
    expect(errorsOf({ [field]: 'Plads til 1' })).toEqual([]);
  });
});

describe('a field of a place', () => {
  it.each([
    [{ place: { name: '010190-1234' } }, '/place/name', 'cpr-like-content'],
    [{ place: { cvr: '99018053' } }, '/place/cvr', 'invalid-cvr'],
    [{ place: { pNumber: '1' } }, '/place/pNumber', 'invalid-p-number'],
    [{ place: { kind: 'church' } }, '/place/kind', 'unknown-value'],
    [{ place: { municipality: '101' } }, '/place/municipality', 'unknown-municipality'],
    [{ place: 'Fjorden' }, '/place', 'unknown-value'],
    [{ tasks: ['Sortering'] }, '/tasks', 'unknown-value'],
    [{ tasks: 'x'.repeat(10_001) }, '/tasks', 'too-long'],
    [{ ordinaryEmployees: 2.5 }, '/ordinaryEmployees', 'not-an-integer'],
    [{ ordinaryEmployees: -1 }, '/ordinaryEmployees', 'out-of-range'],
    [{ maxConcurrent: 0 }, '/maxConcurrent', 'out-of-range'],
    [{ maxConcurrent: 10_001 }, '/maxConcurrent', 'out-of-range'],
    [{ maxConcurrent: '1' }, '/maxConcurrent', 'not-an-integer'],
    [{ nonProfitDeclaration: 'ja' }, '/nonProfitDeclaration', 'unknown-value'],
    [{ supervisorContact: { name: '0101901234' } }, '/supervisorContact/name', 'cpr-like-content'],
    [{ supervisorContact: { email: '010190-1234@example.test' } }, '/supervisorContact/email', 'cpr-like-content'],
    [{ supervisorContact: { phone: 'x'.repeat(51) } }, '/supervisorContact/phone', 'too-long'],
    [{ requestedFrom: '15-10-2022' }, '/requestedFrom', 'not-a-date'],
  ])('may not be %j', (body, pointer, code) => {
    expect(errorsOf(body)).toEqual([{ pointer, code }]);
  });

  it.each([
    ...['private', 'public', 'charity'].map((kind) => ({ place: { kind } })),
    { place: { pNumber: '0101901234' } },
    { supervisorContact: { phone: '0101901234' } },
    { ordinaryEmployees: 0, maxConcurrent: 1 },
  ])('may be %j', (body) => {
    expect(errorsOf(body)).toEqual([]);
  });
});

describe.each(['da', 'en'] as const)('the words of a place for community service in %s', (language) => {
  const words: CaseTypeWords = communityServicePlace.words[language];
  const said = (wording: Wording | undefined): string => (typeof wording === 'function' ? wording({}) : (wording ?? ''));

  it('name every outcome, finding and field, and nothing besides', () => {
    expect(words.title).not.toBe('');
    expect(Object.keys(words.outcomes)).toEqual(communityServicePlace.outcomes.map(({ code }) => code));
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

describe('the figures in the words of a finding', () => {
  it.each([
    [
      'displacement-risk',
      { persons: 4, employees: 3, most: 1 },
      '4 personer ad gangen ved siden af 3 ordinært ansatte',
      '4 persons at once',
    ],
    ['displacement-risk', { persons: 2, employees: 1, most: 1 }, 'ved siden af 1 ordinært ansat. ', 'beside 1 ordinary employee. '],
    ['displacement-risk', { persons: 1, employees: 0, most: 0 }, 'ønskes 1 person ad gangen', '1 person at once'],
    ['displacement-risk', { persons: 4000, employees: 3000, most: 600 }, 'Den vejledende grænse er 600', 'The guiding limit is 600'],
    ['data-missing', { field: 'Opgaver' }, 'Opgaver er ikke oplyst', 'Opgaver is not stated'],
  ])('%s with %j are written the Danish and the English way', (code, data, danish, english) => {
    const { da, en } = communityServicePlace.words;
    const [inDanish, inEnglish] = [da.findings[code], en.findings[code]].map((wording) =>
      typeof wording === 'function' ? wording(data) : wording,
    );
    expect(inDanish).toContain(danish);
    expect(inEnglish).toContain(english);
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
