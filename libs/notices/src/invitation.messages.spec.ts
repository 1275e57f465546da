import { instant } from '#kernel';
import { invitationLetter, type InvitationTold } from './invitation.messages.js';
import { plainText } from './letter.view.js';

const TOLD: InvitationTold = {
  number: 'NJ-2026-000123',
  title: 'Udtalelse til SIRI om løn- og ansættelsesvilkår',
  subject: 'Klejnsmed hos Vendsyssel Smede ApS (SIRI-2022-004711)',
  recipientName: 'Mette Skovkærgård',
  question: 'Er løn og vilkår sædvanlige for en klejnsmed i Nordjylland?',
  recommendation: 'Løn- og ansættelsesvilkårene er sædvanlige',
  recommendationText: 'Lønnen ligger på linje med overenskomsten.',
  findings: [
    { code: 'hourly-pay', text: 'Grundlønnen svarer til 168,40 kr. i timen.', source: 'en vejledning' },
    { code: 'pay-not-liquid', text: '3.000 kr. om måneden tæller ikke med i lønnen.', source: 'en anden vejledning' },
  ],
  closesAt: instant('2026-03-10T22:59:59.999Z'),
  silence: 'consent',
  closeWhenAllAnswered: false,
  address: 'https://sagsudvalg.example.test/hoeringer/NJ-2026-000123',
  from: { committee: 'Sagsudvalget', council: 'Det Regionale Beskæftigelsesråd Nordjylland' },
};

describe('an invitation to a hearing', () => {
  it('reads like this', () => {
    const letter = invitationLetter(TOLD);
    expect(letter.subject).toBe('Høring i sag NJ-2026-000123: Svar senest tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET)');
    expect(plainText(letter)).toBe(`Høring i sag NJ-2026-000123

Kære Mette Skovkærgård

Du er inviteret til at svare på en elektronisk høring i udvalget.

Svar senest: tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET)
Sagen gælder: Udtalelse til SIRI om løn- og ansættelsesvilkår
Emne: Klejnsmed hos Vendsyssel Smede ApS (SIRI-2022-004711)

Spørgsmålet til dig
Er løn og vilkår sædvanlige for en klejnsmed i Nordjylland?

Sekretariatet indstiller
Løn- og ansættelsesvilkårene er sædvanlige

Lønnen ligger på linje med overenskomsten.

Det viser gennemgangen af sagen
- Grundlønnen svarer til 168,40 kr. i timen.
- 3.000 kr. om måneden tæller ikke med i lønnen.

Læs sagen og svar her
https://sagsudvalg.example.test/hoeringer/NJ-2026-000123

Hvis du ikke svarer
Svarer du ikke inden fristen, regnes det, som om du siger ja til indstillingen.

Du kan ændre dit svar, indtil fristen udløber.

Har du eller nogen, der står dig nær, en særlig interesse i sagen, så sig det til sekretariatet, før du læser den.

Venlig hilsen
Sekretariatet for Sagsudvalget
Det Regionale Beskæftigelsesråd Nordjylland

Beskeden er sendt automatisk.
`);
  });

  it.each([
    ['abstention', 'tæller du ikke med, når det gøres op, om nok har svaret. Svarer for få, tages sagen op på et møde.'],
    ['contact', 'tæller du ikke med i høringen, og sekretariatet kontakter dig om sagen.'],
  ] as const)('under a rule of %s says what silence means', (silence, meaning) => {
    expect(plainText(invitationLetter({ ...TOLD, silence }))).toContain(`Svarer du ikke inden fristen, ${meaning}`);
  });

  it('says so where the hearing ends once all have answered', () => {
    const text = plainText(invitationLetter({ ...TOLD, closeWhenAllAnswered: true }));
    expect(text).toContain('Du kan ændre dit svar, indtil høringen afsluttes. Det sker før fristen, hvis alle har svaret.');
    expect(text).not.toContain('indtil fristen udløber');
  });

  it('without a recommendation has silence consent to the question', () => {
    const text = plainText(invitationLetter({ ...TOLD, recommendation: undefined, recommendationText: undefined }));
    expect(text).toContain('som om du siger ja til spørgsmålet.');
    expect(text).not.toContain('indstil');
  });

  it('without findings does not speak of them', () => {
    expect(plainText(invitationLetter({ ...TOLD, findings: [] }))).not.toContain('gennemgangen');
  });
});
