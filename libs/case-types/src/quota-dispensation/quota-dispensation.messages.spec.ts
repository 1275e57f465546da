import { DANISH, ENGLISH } from './quota-dispensation.messages.js';

const PLACE = { pNumber: '1001234570', name: 'Park og Vej, Nord', now: 4, total: 8, cap: 4, persons: 4 };
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...PLACE, name: `Sted ${String(n + 1)}` }));

describe('the figures in the words of a finding', () => {
  it.each<readonly [string, Readonly<Record<string, unknown>>, string, string]>([
    ['dispensation-needed', { persons: 4, workplaces: [PLACE] }, 'dispensation til 4 personer.', 'needed for 4 persons.'],
    ['dispensation-needed', { persons: 1, workplaces: [PLACE] }, 'dispensation til 1 person.', 'needed for 1 person.'],
    ['dispensation-needed', { persons: 1234, workplaces: [PLACE] }, 'til 1.234 personer', 'for 1,234 persons'],
    [
      'dispensation-needed',
      { persons: 4, workplaces: [PLACE] },
      'Park og Vej, Nord: 8 personer i alt (nu 4), og der er plads til 4.',
      'Park og Vej, Nord: 8 persons in all (now 4), with room for 4.',
    ],
    [
      'dispensation-needed',
      {
        persons: 5,
        workplaces: [
          { ...PLACE, name: null },
          { ...PLACE, name: ' ', pNumber: '1001234571', total: 1 },
        ],
      },
      '1001234570: 8 personer i alt (nu 4), og der er plads til 4; 1001234571: 1 person i alt',
      '1001234570: 8 persons in all (now 4), with room for 4; 1001234571: 1 person in all',
    ],
    ['dispensation-needed', { persons: 20, workplaces: many(5) }, 'Sted 5: 8 personer i alt (nu 4), og der er plads til 4.', 'Sted 5: 8'],
    ['dispensation-needed', { persons: 24, workplaces: many(6) }, 'og der er plads til 4; ….', 'with room for 4; ….'],
    ['dispensation-not-needed', { workplaces: [{ ...PLACE, cap: 11 }] }, 'og der er plads til 11.', 'with room for 11.'],
    ['dispensation-not-needed', {}, '–: – personer i alt', '–: – persons in all'],
    ['data-missing', { field: 'Opgaver' }, 'Opgaver er ikke oplyst', 'Opgaver is not stated'],
  ])('%s with %j are written the Danish and the English way', (code, data, danish, english) => {
    const [inDanish, inEnglish] = [DANISH.findings[code], ENGLISH.findings[code]].map((wording) =>
      typeof wording === 'function' ? wording(data) : wording,
    );
    expect(inDanish).toContain(danish);
    expect(inEnglish).toContain(english);
  });
});
