import { DANISH, ENGLISH } from './work-sharing-extension.messages.js';

const COUNTED = { counted: 1092, free: 91, from: '2022-01-01', to: '2022-12-31' };

describe('the words of a finding', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, string, string]>([
    ['application-late', { days: 1, due: '2022-12-04' }, '1 dag for sent', '1 day late'],
    ['application-late', { days: 3, due: '2022-12-04' }, 'senest den 04-12-2022', 'due on 2022-12-04'],
    [
      'approval-needed',
      { days: 1001, ...COUNTED },
      '1.092 dage i perioden fra den 01-01-2022 til den 31-12-2022',
      '1,092 days of the period from 2022-01-01 to 2022-12-31',
    ],
    ['approval-needed', { days: 8, ...COUNTED }, '8 dage mere end de 91, den må have uden', '8 days more than the 91 it may have without'],
    ['approval-not-needed', { ...COUNTED, counted: 91 }, 'ikke mere end de 91', 'no more than the 91'],
    ['invalid-shape', { daysOffPerWeek: 1, weeksWork: null, weeksOff: null }, '(1 ledig dag om ugen)', '(1 day off a week)'],
    [
      'invalid-shape',
      { daysOffPerWeek: 5, weeksWork: 1, weeksOff: 2 },
      '(5 ledige dage om ugen, 1 uge med arbejde, 2 ledige uger)',
      '(5 days off a week, 1 week of work, 2 weeks off)',
    ],
    ['declaration-missing', { by: ['management'] }, 'ikke underskrevet af ledelsen.', 'not signed by management.'],
    [
      'invalid-shape',
      {
        daysOffPerWeek: 1,
        permitted: {
          least: 2,
          most: 4,
          cycles: [
            { weeksWork: 1, weeksOff: 1 },
            { weeksWork: 2, weeksOff: 2 },
          ],
        },
      },
      'Tilladt er 2–4 ledige dage om ugen; 1 uge med arbejde, 1 ledig uge; 2 uger med arbejde, 2 ledige uger.',
      'Permitted are 2–4 days off a week; 1 week of work, 1 week off; 2 weeks of work, 2 weeks off.',
    ],
    [
      'declaration-missing',
      { by: ['management', 'representative'] },
      'af ledelsen eller medarbejdernes repræsentant.',
      "by management or the employees' representative.",
    ],
    ['data-missing', { field: 'Årsag' }, 'Årsag er ikke oplyst', 'Årsag is not stated'],
    [
      'data-missing',
      { field: 'Sidste dag', startsOn: '2022-10-03' },
      'Sidste dag ligger før den første dag (03-10-2022)',
      'Sidste dag lies before the first day (2022-10-03)',
    ],
    ['data-missing', { field: 'Perioder', periods: [2, 4] }, 'nr. 2, 4.', 'no. 2, 4.'],
  ])('%s with %j are Danish and English', (code, data, danish, english) => {
    const [inDanish, inEnglish] = [DANISH.findings[code], ENGLISH.findings[code]].map((wording) =>
      typeof wording === 'function' ? wording(data) : wording,
    );
    expect(inDanish).toContain(danish);
    expect(inEnglish).toContain(english);
  });
});
