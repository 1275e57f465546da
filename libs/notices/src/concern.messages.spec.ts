import { day, instant } from '#kernel';
import { concernLetter, type ConcernTold } from './concern.messages.js';
import { plainText } from './letter.view.js';

const TOLD: ConcernTold = {
  number: 'NJ-2022-000123',
  title: 'Varsling af afskedigelser af større omfang',
  subject: 'Limfjordens Emballage A/S: 11 afskedigelser, 105 ansatte',
  recipientName: 'Aalborg Kommune',
  receivedAt: instant('2022-10-03T07:00:00.000Z'),
  deadlines: [
    { label: 'Tidligste dag, afskedigelserne kan få virkning', due: { on: day('2022-11-02') } },
    { label: 'Frist', due: { at: instant('2022-10-13T10:00:00.000Z') } },
  ],
  findings: [
    { code: 'covered', text: 'Afskedigelserne er omfattet af loven: 11 af 105 ansatte. Grænsen er 10,5.', source: 'loven § 1' },
    { code: 'other', text: 'Listen over de berørte medarbejdere er 2 dage forsinket.', source: 'loven § 7' },
  ],
  isIncomplete: false,
  address: 'https://sagsudvalg.example.test/sager/NJ-2022-000123',
  from: { committee: 'Sagsudvalget', council: 'Det Regionale Beskæftigelsesråd Nordjylland' },
};

describe('word to a municipality that a case concerns', () => {
  it('reads like this', () => {
    const letter = concernLetter(TOLD);
    expect(letter.subject).toBe('Sag NJ-2022-000123 berører jeres kommune: Varsling af afskedigelser af større omfang');
    expect(plainText(letter)).toBe(`Sag NJ-2022-000123 berører jeres kommune

Til Aalborg Kommune

Vi har modtaget en sag, der berører en arbejdsplads i jeres kommune.

Sagsnummer: NJ-2022-000123
Sagen gælder: Varsling af afskedigelser af større omfang
Emne: Limfjordens Emballage A/S: 11 afskedigelser, 105 ansatte
Modtaget: mandag den 3. oktober 2022 kl. 09.00 (dansk tid, CEST)
Tidligste dag, afskedigelserne kan få virkning: onsdag den 2. november 2022
Frist: torsdag den 13. oktober 2022 kl. 12.00 (dansk tid, CEST)

Det viser gennemgangen af sagen
- Afskedigelserne er omfattet af loven: 11 af 105 ansatte. Grænsen er 10,5.
- Listen over de berørte medarbejdere er 2 dage forsinket.

Det kan I gøre nu
I kan gå i gang med hjælpen til de berørte med det samme, for eksempel gennem jobcentret. I behøver ikke svare på denne besked.

I kan læse sagen og se, hvem I kan kontakte hos afsenderen, her:

https://sagsudvalg.example.test/sager/NJ-2022-000123

Venlig hilsen
Sekretariatet for Sagsudvalget
Det Regionale Beskæftigelsesråd Nordjylland

Beskeden er sendt automatisk.
`);
  });

  it('without findings does not speak of them', () => {
    expect(plainText(concernLetter({ ...TOLD, findings: [] }))).not.toContain('gennemgangen');
  });

  it('says so when the case is not complete', () => {
    const text = 'Afsenderen har endnu ikke givet os alle oplysninger, så noget kan ændre sig.';
    expect(plainText(concernLetter({ ...TOLD, isIncomplete: true }))).toContain(text);
    expect(plainText(concernLetter(TOLD))).not.toContain(text);
  });
});
