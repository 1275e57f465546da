import { instant } from '#kernel';
import { plainText } from '../letter.view.js';
import { partyHearingLetter, type PartyHearingTold } from './party-hearing.messages.js';

const TOLD: PartyHearingTold = {
  channel: 'mail',
  number: 'NJ-2026-000124',
  title: 'Arbejdsfordeling ud over 13 uger',
  subject: 'Trykkeriet hos Himmerbygdens Trykkeri ApS',
  recipientName: 'Vesthimmerlands Kommune',
  text: 'Ordrebeholdningen tyder på, at nedgangen er varig.',
  closesAt: instant('2026-03-17T22:59:59.999Z'),
  address: 'https://sagsudvalg.example.test/sager/NJ-2026-000124',
  from: { committee: 'Sagsudvalget', council: 'Det Regionale Beskæftigelsesråd Nordjylland' },
};

describe('word to a party that is heard', () => {
  it('reads like this', () => {
    const letter = partyHearingLetter(TOLD);
    expect(letter.subject).toBe('Partshøring i sag NJ-2026-000124');
    expect(plainText(letter)).toBe(`Partshøring i sag NJ-2026-000124

Til Vesthimmerlands Kommune

Inden der bliver truffet afgørelse i sagen, har I mulighed for at udtale jer om det, der kan tale imod jer. Det følger af forvaltningslovens § 19.

Sagsnummer: NJ-2026-000124
Sagen gælder: Arbejdsfordeling ud over 13 uger
Emne: Trykkeriet hos Himmerbygdens Trykkeri ApS
Svarfrist: tirsdag den 17. marts 2026 kl. 23.59 (dansk tid, CET)

Det hører vi jer om
Ordrebeholdningen tyder på, at nedgangen er varig.

Sådan svarer I
Skriv jeres svar på sagen senest ved fristens udløb. Skriv ingen CPR-numre. Sagen finder I her:

https://sagsudvalg.example.test/sager/NJ-2026-000124

Har vi ikke hørt fra jer inden fristen, bliver sagen afgjort på det grundlag, vi har.

Venlig hilsen
Sekretariatet for Sagsudvalget
Det Regionale Beskæftigelsesråd Nordjylland

Beskeden er sendt automatisk.
`);
  });

  it('by letter is answered by letter', () => {
    const text = plainText(partyHearingLetter({ ...TOLD, channel: 'letter' }));
    expect(text).toContain('Send jeres svar til sekretariatet, så vi har det senest ved fristens udløb. Oplys sagsnummeret NJ-2026-000124');
    expect(text).not.toMatch(/https:|sendt automatisk/);
  });
});
