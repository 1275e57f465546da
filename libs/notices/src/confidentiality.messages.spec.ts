import { day } from '#kernel';
import { markedConfidential } from './confidentiality.messages.js';
import { html, type Letter, plainText } from './letter.view.js';

const LETTER: Letter = {
  marking: undefined,
  subject: 'Kvittering',
  title: 'Kvittering for sag 1',
  sections: [{ heading: undefined, parts: [{ kind: 'paragraph', text: 'Tak.' }] }],
};
const UNTIL = day('2026-03-10');
const on = (today: string, toSender = false): Letter => markedConfidential(LETTER, { until: UNTIL, today: day(today), toSender });

describe('a letter about a case that is confidential', () => {
  it('says so in its subject, and before all else', () => {
    const letter = on('2026-03-03');
    expect(letter.subject).toBe('Fortroligt: Kvittering');
    expect(plainText(letter)).toBe(`Fortroligt til tirsdag den 10. marts 2026
Det betyder, at sagens oplysninger ikke er offentliggjort, og at de til og med den dag kun må deles med dem, der har brug for dem i arbejdet med sagen.

Kvittering for sag 1

Tak.
`);
    expect(html(letter)).toContain('<main>\n<p><strong>Fortroligt til tirsdag den 10. marts 2026</strong><br>Det betyder');
  });

  it('tells the sender who is shown the case', () => {
    expect(plainText(on('2026-03-03', true))).toContain(
      'Det betyder, at vi til og med den dag kun viser sagen til dem, der skal behandle den, og til de kommuner, den berører.',
    );
  });

  it('says so to the end of the last day, and not the day after', () => {
    expect(on('2026-03-10').subject).toBe('Fortroligt: Kvittering');
    expect(on('2026-03-11')).toEqual(LETTER);
  });

  it('says nothing where there is no such day', () => {
    expect(markedConfidential(LETTER, { until: undefined, today: day('2026-03-03'), toSender: false })).toEqual(LETTER);
  });
});
