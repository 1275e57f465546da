import { day, instant } from '#kernel';
import { COMPLAINT_GUIDANCE } from './complaint-guidance.law.js';
import { decisionLetter, type DecisionTold } from './decision.messages.js';
import { plainText } from './letter.view.js';

const TOLD: DecisionTold = {
  channel: 'mail',
  number: 'NJ-2026-000124',
  title: 'Arbejdsfordeling ud over 13 uger',
  subject: 'Trykkeriet hos Himmerbygdens Trykkeri ApS',
  recipientName: 'Vesthimmerlands Kommune',
  legalNature: 'decision',
  outcome: 'Forlængelsen godkendes for en del af perioden',
  text: 'Arbejdsfordelingen kan fortsætte til og med den 30. april 2026.',
  reasons: 'Der er udsigt til nye ordrer fra maj 2026.',
  terms: 'Vilkårene i overenskomsten gælder i hele perioden.',
  basis: 'hearing',
  decidedAt: instant('2026-03-11T09:00:00.000Z'),
  replacesThatOf: undefined,
  findings: [{ code: 'application-late', text: 'Ansøgningen kom tre dage for sent.', source: 'bekendtgørelsen § 4' }],
  minorityStatements: [],
  partyHearings: [],
  complaint: COMPLAINT_GUIDANCE[0].value,
  from: { committee: 'Sagsudvalget', council: 'Det Regionale Beskæftigelsesråd Nordjylland' },
};

describe('the news of a decision', () => {
  it('reads like this', () => {
    const letter = decisionLetter(TOLD);
    expect(letter.subject).toBe('Afgørelse i sag NJ-2026-000124');
    expect(plainText(letter)).toBe(`Afgørelse i sag NJ-2026-000124

Til Vesthimmerlands Kommune

Der er truffet afgørelse i jeres sag.

Sagsnummer: NJ-2026-000124
Sagen gælder: Arbejdsfordeling ud over 13 uger
Emne: Trykkeriet hos Himmerbygdens Trykkeri ApS
Truffet: onsdag den 11. marts 2026 kl. 10.00 (dansk tid, CET)
Behandlet ved: Elektronisk høring i udvalget

Afgørelsen
Forlængelsen godkendes for en del af perioden

Arbejdsfordelingen kan fortsætte til og med den 30. april 2026.

Begrundelse
Der er udsigt til nye ordrer fra maj 2026.

Vilkår
Vilkårene i overenskomsten gælder i hele perioden.

Forhold og regler, der har haft betydning
- Ansøgningen kom tre dage for sent. Kilde: bekendtgørelsen § 4.

Hvis I vil klage
Er I uenige i afgørelsen, så skriv til sekretariatet og oplys sagsnummeret. Sekretariatet vejleder jer om, hvorvidt der kan klages over afgørelsen, hvem klagen i så fald skal sendes til, og inden hvilken frist.

Venlig hilsen
Sekretariatet for Sagsudvalget
Det Regionale Beskæftigelsesråd Nordjylland

Beskeden er sendt automatisk.
`);
  });

  it.each([
    [undefined, 'Der var ikke kommet svar, da afgørelsen blev truffet.'],
    [{ on: day('2026-03-06'), late: false }, 'Svaret kom fredag den 6. marts 2026 og indgår i sagen.'],
    [{ on: day('2026-03-11'), late: true }, 'Svaret kom onsdag den 11. marts 2026, efter fristen, og indgår i sagen.'],
  ])('says that the party was heard, when, and whether it answered: %j', (answered, said) => {
    const heard = { openedOn: day('2026-03-03'), closesAt: instant('2026-03-10T22:59:59.999Z'), answered };
    expect(plainText(decisionLetter({ ...TOLD, partyHearings: [heard] }))).toContain(
      `Partshøring\nSagens part blev hørt tirsdag den 3. marts 2026 med frist til tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET). ${said}`,
    );
  });

  it('is short when there is no more to say', () => {
    const bare = { ...TOLD, reasons: undefined, terms: ' ', findings: [], complaint: undefined, text: TOLD.outcome };
    const text = plainText(decisionLetter(bare));
    expect(text).toContain('Afgørelsen\nForlængelsen godkendes for en del af perioden\n\nVenlig hilsen');
    expect(text).not.toMatch(/Begrundelse|Vilkår\n|Partshøring|Forhold|klage|Mindretal/);
  });

  it('has the minority statements, each under its organisation', () => {
    const first = { organisation: 'FH', statement: 'Vilkårene er ringere end de sædvanlige.' };
    const second = { organisation: 'DA', statement: 'Perioden er for lang.' };
    const alone = plainText(decisionLetter({ ...TOLD, minorityStatements: [first] }));
    expect(alone).toContain('i hele perioden.\n\nMindretalsudtalelse\nFH:\nVilkårene er ringere end de sædvanlige.\n\nForhold og regler');
    const both = plainText(decisionLetter({ ...TOLD, minorityStatements: [first, second] }));
    expect(both).toContain('Mindretalsudtalelser\nFH:\nVilkårene er ringere end de sædvanlige.\n\nDA:\nPerioden er for lang.');
  });

  it('does not say the reasons twice', () => {
    const text = plainText(decisionLetter({ ...TOLD, text: TOLD.reasons ?? '' }));
    expect(text.split('Der er udsigt til nye ordrer')).toHaveLength(2);
    expect(text).toContain('Begrundelse\nDer er udsigt til nye ordrer');
  });

  it('by letter is not said to be sent automatically: somebody has sent it', () => {
    expect(plainText(decisionLetter({ ...TOLD, channel: 'letter' }))).toMatch(/Det Regionale Beskæftigelsesråd Nordjylland\n$/);
  });

  it.each([
    ['decision', 'Denne afgørelse træder i stedet for afgørelsen fra onsdag den 4. marts 2026.'],
    ['opinion', 'Denne udtalelse træder i stedet for udtalelsen fra onsdag den 4. marts 2026.'],
    ['notification', 'Denne besked træder i stedet for beskeden fra onsdag den 4. marts 2026.'],
  ] as const)('that is a %s says which one it replaces, by its day in Copenhagen', (legalNature, said) => {
    const replacesThatOf = instant('2026-03-03T23:30:00.000Z');
    expect(plainText(decisionLetter({ ...TOLD, legalNature, replacesThatOf }))).toContain(said);
    expect(plainText(decisionLetter({ ...TOLD, legalNature }))).not.toContain('i stedet for');
  });

  it.each([
    ['opinion', 'Udtalelse i sag NJ-2026-000124', 'Her er udtalelsen.', 'Afgivet: onsdag'],
    ['notification', 'Sag NJ-2026-000124 er færdigbehandlet', 'Vi har behandlet jeres sag færdig.', 'Færdigbehandlet: onsdag'],
  ] as const)('is called by its name when it is an %s', (legalNature, subject, opening, dated) => {
    const letter = decisionLetter({ ...TOLD, legalNature });
    expect(letter.subject).toBe(subject);
    expect(plainText(letter)).toContain(opening);
    expect(plainText(letter)).toContain(dated);
    expect(plainText(letter)).not.toContain('truffet afgørelse');
  });
});
