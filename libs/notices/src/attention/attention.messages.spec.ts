import { instant } from '#kernel';
import { plainText } from '../letter.view.js';
import { attentionLetter, type AttentionTold } from './attention.messages.js';

const TOLD: AttentionTold = {
  number: 'NJ-2026-000127',
  title: 'KLV-liste',
  subject: 'Aalborg Kommune, 1. kvartal 2026',
  recipientName: 'Formandskabet',
  raisedAt: instant('2026-05-12T08:00:00.000Z'),
  raisedBy: 'member',
  text: 'Kvoten er overskredet for tredje kvartal i træk.',
  recommendation: 'Formandskabet drøfter det med kommunen.',
  findings: ['Kvoten er overskredet i 2 rækker. (rækkerne 4, 9)'],
  steps: [
    { at: instant('2026-05-04T07:30:00.000Z'), role: 'municipality', text: 'Sagen blev modtaget fra Aalborg Kommune: KLV-liste.' },
    { at: instant('2026-05-05T09:00:00.000Z'), role: 'secretariat', text: 'Høring nr. 1 blev åbnet med frist 12.05.2026 kl. 23:59.' },
  ],
  address: 'https://sagsudvalg.example.test/sager/NJ-2026-000127',
  from: { committee: 'Sagsudvalget', council: 'Det Regionale Beskæftigelsesråd Nordjylland' },
};

describe('word of a point of attention', () => {
  it('reads like this', () => {
    const letter = attentionLetter(TOLD);
    expect(letter.subject).toBe('Opmærksomhedspunkt i sag NJ-2026-000127');
    expect(plainText(letter)).toBe(`Opmærksomhedspunkt i sag NJ-2026-000127

Til Formandskabet

Der er rejst et opmærksomhedspunkt, som indstilles til formandskabet og rådet.

Sagsnummer: NJ-2026-000127
Sagen gælder: KLV-liste
Emne: Aalborg Kommune, 1. kvartal 2026
Rejst: tirsdag den 12. maj 2026 kl. 10.00 (dansk tid, CEST)
Rejst af: Et medlem

Opmærksomhedspunktet
Kvoten er overskredet for tredje kvartal i træk.

Indstilling
Formandskabet drøfter det med kommunen.

Det bygger på
- Kvoten er overskredet i 2 rækker. (rækkerne 4, 9)

Sagens forløb
- mandag den 4. maj 2026 kl. 09.30 (dansk tid, CEST), Kommunen: Sagen blev modtaget fra Aalborg Kommune: KLV-liste.
- tirsdag den 5. maj 2026 kl. 11.00 (dansk tid, CEST), Sekretariatet: Høring nr. 1 blev åbnet med frist 12.05.2026 kl. 23:59.

Læs sagen her
https://sagsudvalg.example.test/sager/NJ-2026-000127

Venlig hilsen
Sekretariatet for Sagsudvalget
Det Regionale Beskæftigelsesråd Nordjylland

Beskeden er sendt automatisk.
`);
  });

  it('says nothing of findings where it rests on none', () => {
    expect(plainText(attentionLetter({ ...TOLD, findings: [] }))).not.toContain('Det bygger på');
  });

  it('names a role that has no name here by itself', () => {
    expect(plainText(attentionLetter({ ...TOLD, raisedBy: 'auditor' }))).toContain('Rejst af: auditor\n');
  });
});
