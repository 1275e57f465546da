import { factsStated } from './submission-facts.view.js';

const NAMES = {
  fields: {
    title: 'Titel',
    'employer.name': 'Arbejdsgiver',
    'employer.municipality': 'Kommune',
    per: 'Periode',
    'places.kind': 'Art',
    'places.from': 'Fra',
    hours: 'Timer',
    open: 'Åben',
  },
  values: { per: { hour: 'pr. time' }, 'places.kind': { private: 'Privat' } },
};
const WORDS = {
  day: (on: string) => `den ${on}`,
  number: (value: number) => String(value).replace('.', ','),
  municipality: (code: string) => `${code} Aalborg`,
  ...{ yes: 'Ja', no: 'Nej' },
};

const factsOf = (submission: Parameters<typeof factsStated>[0]) =>
  factsStated(submission, NAMES, WORDS).map(({ label, value }) => `${label}: ${value}`);

describe('what a submission states', () => {
  it('is told in words, in the order of the names whatever its own is, what has none last', () => {
    const submission = {
      ...{ other: 'x', open: false, hours: [7.5, 8], per: 'hour' },
      ...{ employer: { municipality: '851', name: 'Træ ApS' }, title: 'Klejnsmed' },
    };
    expect(factsOf(submission)).toEqual([
      'Titel: Klejnsmed',
      'Arbejdsgiver: Træ ApS',
      'Kommune: 851 Aalborg',
      'Periode: pr. time',
      'Timer: 7,5, 8',
      'Åben: Nej',
      'other: x',
    ]);
  });

  it('tells the items of a list apart', () => {
    const places = [{ kind: 'private', from: '2026-03-10' }, { kind: 'unheard-of' }];
    expect(factsOf({ places })).toEqual(['Art (nr. 1): Privat', 'Fra (nr. 1): den 2026-03-10', 'Art (nr. 2): unheard-of']);
  });

  it('leaves out what is not stated', () => {
    expect(factsOf({ title: null, employer: { name: null }, hours: [], places: [] })).toEqual([]);
  });
});
