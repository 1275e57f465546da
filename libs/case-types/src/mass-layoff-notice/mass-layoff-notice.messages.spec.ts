import { DANISH, ENGLISH } from './mass-layoff-notice.messages.js';

describe('the figures in the words of a finding', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, string, string]>([
    ['covered', { employees: 1050, dismissals: 11, threshold: 30 }, '11 af 1.050 ansatte', '11 of 1,050 employees'],
    ['not-covered', { employees: 105, dismissals: 10, threshold: 11 }, 'Grænsen er 11', 'The threshold is 11'],
    ['not-covered', { employees: 20, dismissals: 20, threshold: null }, 'kun har 20 ansatte', 'has 20 employees only'],
    [
      'stricter-regime',
      {
        workplaces: [
          { municipality: '851', employees: 100, dismissals: 50 },
          { municipality: '860', employees: 200, dismissals: 100 },
        ],
      },
      '(Aalborg: 50 af 100, Hjørring: 100 af 200)',
      '(Aalborg: 50 of 100, Hjørring: 100 of 200)',
    ],
    ['notice2-too-early', { days: 3, earliest: '2022-10-24' }, '3 dage for tidligt', '3 days too early'],
    ['notice2-too-early', { days: 1, earliest: '2022-10-24' }, 'den 24-10-2022', 'on 2022-10-24'],
    ['effect-too-early', { days: 1, earliest: '2022-11-02' }, '1 dag for tidligt', '1 day too early'],
    ['person-list-late', { days: 2, due: '2022-10-13' }, '2 dage forsinket', '2 days late'],
    ['start-of-21-days-disputed', { byAct: '2022-10-24', byGuidance: '2022-10-25' }, 'den 25-10-2022', 'on 2022-10-25'],
    ['window-crossed-with-earlier-notices', { numbers: ['NJ-1'], total: 12, threshold: 11 }, '(NJ-1) er der 12', '(NJ-1) there are 12'],
    ['possible-duplicate', { numbers: ['NJ-1', 'NJ-2'] }, '(NJ-1, NJ-2)', '(NJ-1, NJ-2)'],
    ['possible-duplicate', { numbers: ['1', '2', '3', '4', '5'] }, '(1, 2, 3, 4, 5)', '(1, 2, 3, 4, 5)'],
    ['possible-duplicate', { numbers: ['1', '2', '3', '4', '5', '6'] }, '(1, 2, 3, 4, 5, …)', '(1, 2, 3, 4, 5, …)'],
    [
      'window-crossed-with-earlier-notices',
      { notices: 2, total: 12, threshold: 11 },
      'Sammen med en tidligere varsling fra arbejdsgiveren inden for 30 dage er der 12',
      'Together with an earlier notice of the employer within 30 days there are 12',
    ],
    [
      'window-crossed-with-earlier-notices',
      { notices: 3, total: 12, threshold: 11 },
      'Sammen med arbejdsgiverens tidligere varslinger inden for 30 dage er der 12',
      'Together with earlier notices of the employer within 30 days there are 12',
    ],
    [
      'possible-duplicate',
      { notices: 1 },
      'har sendt en tidligere varsling med de samme antal og den samme periode. Undersøg',
      'has sent an earlier notice of the same numbers and the same period. Find',
    ],
    [
      'possible-duplicate',
      { notices: 2 },
      'har sendt tidligere varslinger med de samme antal og den samme periode. Undersøg',
      'has sent earlier notices of the same numbers and the same period. Find',
    ],
    ['data-missing', { field: 'Årsag' }, 'Årsag er ikke oplyst', 'Årsag is not stated'],
    [
      'data-missing',
      { path: 'workplaces.1.municipality', workplace: 2 },
      'Arbejdssted 2: Arbejdsstedets kommune er ikke oplyst',
      'Workplace 2: Municipality of the workplace is not stated',
    ],
  ])('%s with %j are written the Danish and the English way', (code, data, danish, english) => {
    const [inDanish, inEnglish] = [DANISH.findings[code], ENGLISH.findings[code]].map((wording) =>
      typeof wording === 'function' ? wording(data) : wording,
    );
    expect(inDanish).toContain(danish);
    expect(inEnglish).toContain(english);
  });
});
