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
  it('is told in its own order, in words', () => {
    const submission = {
      title: 'Klejnsmed',
      employer: { municipality: '851', name: 'Træ ApS' },
      per: 'hour',
      open: false,
      hours: [7.5, 8],
    };
    expect(factsOf(submission)).toEqual([
      'Titel: Klejnsmed',
      'Kommune: 851 Aalborg',
      'Arbejdsgiver: Træ ApS',
      'Periode: pr. time',
      'Åben: Nej',
      'Timer: 7,5, 8',
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
