import { type Distributing, distributionLetter } from './distribution.messages.js';
import { html, plainText } from './letter.view.js';

const FIGURES = { rows: 1250, measures: { VP: 1000, NI: 200, LT: 50 }, flagged: 2, findings: { 'quota-exceeded': 1, 'data-missing': 2 } };
const CHANGE = { rows: 12, measures: { VP: 15, NI: -3, LT: 0 }, flagged: -1 };

const come = (municipality: string) => ({ municipality, replaces: undefined });
const renewed = (municipality: string) => ({ municipality, replaces: 1 });

function told(changes: Partial<Distributing> = {}): Distributing {
  return {
    ...{ year: 2026, quarter: 3, isAddition: false, lists: [{ municipality: '851', replaces: undefined }], recipients: [], omitted: 0 },
    summary: {
      municipalities: [
        { municipality: '851', list: { ...FIGURES, lateDays: 0 }, change: CHANGE },
        { municipality: '860', list: null, change: null },
      ],
      ...{ awaited: 2, delivered: 1, total: FIGURES, change: { ...CHANGE, municipalities: 1 } },
      previous: { year: 2026, quarter: 2 },
    },
    names: new Map([
      ['851', 'Aalborg'],
      ['860', 'Hjørring'],
    ]),
    recipientName: 'Birgit Strandvænge',
    from: { committee: 'Sagsudvalget', council: undefined },
    address: 'https://sagsudvalg.example.test/klv?year=2026&quarter=3',
    ...changes,
  };
}

describe('the lists of a quarter as they are sent out', () => {
  it('are a small table, what has changed, what was found, and where to read more', () => {
    const text = plainText(distributionLetter(told()));
    expect(text).toContain(
      '1 af 2 kommuner har sendt deres liste over virksomhedspraktik, nytteindsats og løntilskud for 3. kvartal 2026.',
    );
    expect(text).toContain(
      [
        'Kommune    Forløb  Praktik  Nytteindsats  Løntilskud  Med bemærkninger  Ændring i forløb',
        'Aalborg     1.250    1.000           200          50                 2               +12',
        'Hjørring  mangler        –             –           –                 –                 –',
        'I alt       1.250    1.000           200          50                 2               +12',
      ].join('\n'),
    );
    expect(text).toContain(
      'Ændring siden 2. kvartal 2026 for den ene kommune, hvis liste er her for begge kvartaler: +12 forløb (virksomhedspraktik +15, nytteindsats −3, løntilskud 0), heraf med bemærkninger −1.',
    );
    expect(text).toContain('- Flere støttede, end rimelighedskravet tillader: 1 række\n- Oplysninger mangler: 2 rækker');
    expect(text).toContain('https://sagsudvalg.example.test/klv?year=2026&quarter=3');
    expect(html(distributionLetter(told()))).toContain('<td>Aalborg</td><td>1.250</td>');
  });

  it('say so when there is nothing to compare with, and nothing was found', () => {
    const { summary } = told();
    const text = plainText(distributionLetter(told({ summary: { ...summary, change: null, total: { ...FIGURES, findings: {} } } })));
    expect(text).toContain('Der er ingen lister fra 2. kvartal 2026 at sammenligne med.');
    expect(text).not.toContain('gennemgangen');
  });

  it('are an addition when they came late, and say whose they are', () => {
    const letter = distributionLetter(told({ isAddition: true, lists: [come('851'), come('860')] }));
    expect(letter.subject).toBe('Tilføjelse: KLV-lister for 3. kvartal 2026');
    expect(plainText(letter)).toContain('Siden sidst er der kommet lister fra Aalborg og Hjørring.');
    expect(plainText(distributionLetter(told({ isAddition: true })))).toContain('Siden sidst er der kommet en liste fra Aalborg.');
  });

  it('are an addition when a list has come in a new version, and say whose', () => {
    const one = distributionLetter(told({ isAddition: true, lists: [renewed('851')] }));
    expect(one.title).toBe('Nye versioner af KLV-lister for 3. kvartal 2026');
    expect(plainText(one)).toContain('Siden sidst har Aalborg sendt en ny version af sin liste. 1 af 2 kommuner');
    const both = distributionLetter(told({ isAddition: true, lists: [come('860'), renewed('851')] }));
    expect(both.title).toBe('Flere KLV-lister for 3. kvartal 2026');
    expect(plainText(both)).toContain(
      'Siden sidst er der kommet en liste fra Hjørring. Siden sidst har Aalborg sendt en ny version af sin liste.',
    );
    const two = plainText(distributionLetter(told({ isAddition: true, lists: [renewed('860'), renewed('851')] })));
    expect(two).toContain('Siden sidst har Hjørring og Aalborg sendt en ny version af deres lister.');
  });

  it('say that some are left out, and why', () => {
    expect(plainText(distributionLetter(told()))).not.toContain('udeladt');
    expect(plainText(distributionLetter(told({ omitted: 1 })))).toContain('En liste er udeladt, fordi du er inhabil i sagen.');
    expect(plainText(distributionLetter(told({ omitted: 2 })))).toContain('2 lister er udeladt, fordi du er inhabil i sagerne.');
  });

  it('name a municipality and a finding without words by their codes', () => {
    const { summary } = told();
    const text = plainText(
      distributionLetter(told({ names: new Map(), summary: { ...summary, total: { ...FIGURES, findings: { unheard: 3 } } } })),
    );
    expect(text).toContain('- unheard: 3 rækker');
    expect(text).toMatch(/^851 /m);
  });
});
