import { day, instant } from '#kernel';
import { plainText } from './letter.view.js';
import { receiptLetter, type ReceiptTold } from './receipt.messages.js';

const TOLD: ReceiptTold = {
  number: 'NJ-2026-000123',
  title: 'Udtalelse til SIRI om løn- og ansættelsesvilkår',
  subject: 'Klejnsmed hos Vendsyssel Smede ApS (SIRI-2022-004711)',
  recipientName: 'Styrelsen for International Rekruttering og Integration',
  legalNature: 'opinion',
  receivedAt: instant('2026-03-03T08:00:00.000Z'),
  contentSha256: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
  deadlines: [{ label: 'Frist for svar til SIRI', due: { on: day('2026-03-17') } }],
  missing: undefined,
  from: { committee: 'Sagsudvalget', council: 'Det Regionale Beskæftigelsesråd Nordjylland' },
};

describe('a receipt', () => {
  it('reads like this', () => {
    const letter = receiptLetter(TOLD);
    expect(letter.subject).toBe('Kvittering: Vi har modtaget sag NJ-2026-000123');
    expect(plainText(letter)).toBe(`Kvittering for sag NJ-2026-000123

Til Styrelsen for International Rekruttering og Integration

Tak for jeres henvendelse. Vi har modtaget den og oprettet en sag.

Sagsnummer: NJ-2026-000123
Sagen gælder: Udtalelse til SIRI om løn- og ansættelsesvilkår
Emne: Klejnsmed hos Vendsyssel Smede ApS (SIRI-2022-004711)
Modtaget: tirsdag den 3. marts 2026 kl. 09.00 (dansk tid, CET)
Frist for svar til SIRI: tirsdag den 17. marts 2026
Kvitteringskode: b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9

Det sker der nu
Sekretariatet gennemgår sagen, og derefter tager udvalget stilling til den. I får besked her, så snart udtalelsen er klar. I behøver ikke gøre mere nu.

Gem jeres kvittering
Kvitteringskoden er beregnet ud fra præcis det, I har sendt. Blev blot ét tegn ændret, ville koden være en anden. Oplys sagsnummeret, når I skriver til os om sagen.

Venlig hilsen
Sekretariatet for Sagsudvalget
Det Regionale Beskæftigelsesråd Nordjylland

Beskeden er sendt automatisk.
`);
  });

  it('for a case that lacks something lists it, and does not say that nothing is to be done', () => {
    const text = plainText(receiptLetter({ ...TOLD, missing: ['Stilling', 'Arbejdsgiverens kommune'] }));
    expect(text).toContain(`
Vi mangler oplysninger
Sagen kan først behandles, når vi også har fået:

- Stilling
- Arbejdsgiverens kommune

Send det, der mangler, som et supplement til sagen.

Det sker der nu
Når vi har fået det hele, gennemgår sekretariatet sagen, og udvalget tager stilling til den. I får besked her, så snart udtalelsen er klar.
`);
    expect(text).not.toContain('ikke gøre mere');
  });

  it.each([
    ['decision', 'så snart afgørelsen er truffet.'],
    ['notification', 'når sagen er færdigbehandlet.'],
  ] as const)('for a %s says what the sender will hear', (legalNature, next) => {
    expect(plainText(receiptLetter({ ...TOLD, legalNature }))).toContain(`I får besked her, ${next}`);
  });

  it('tells a deadline that is a moment, and no deadline when there is none', () => {
    const at = instant('2026-03-17T11:00:00.000Z');
    expect(plainText(receiptLetter({ ...TOLD, deadlines: [{ label: 'Frist', due: { at } }] }))).toContain(
      'Frist: tirsdag den 17. marts 2026 kl. 12.00 (dansk tid, CET)\n',
    );
    expect(plainText(receiptLetter({ ...TOLD, deadlines: [] }))).not.toContain('Frist');
  });

  it('is from the secretariat alone where no names are known', () => {
    const text = plainText(receiptLetter({ ...TOLD, from: { committee: undefined, council: undefined } }));
    expect(text).toContain('Venlig hilsen\nSekretariatet\n\nBeskeden');
  });
});
