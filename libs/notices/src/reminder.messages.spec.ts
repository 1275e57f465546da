import { day } from '#kernel';
import { html, plainText } from './letter.view.js';
import { reminderLetter } from './reminder.messages.js';

const letterOn = (today: string) =>
  reminderLetter({
    ...{ year: 2026, quarter: 3, municipality: '851', dueOn: day('2026-11-29'), today: day(today) },
    recipientName: 'Aalborg Kommune',
    from: { committee: 'Sagsudvalget', council: 'RAR Nordjylland' },
    address: 'https://sagsudvalg.example.test/klv',
  });

describe('a reminder of a list', () => {
  it('says what is missing, by when, and where to send it', () => {
    const letter = letterOn('2026-11-13');
    expect(letter.subject).toBe('Påmindelse: KLV-listen for 3. kvartal 2026');
    const text = plainText(letter);
    expect(text).toContain('Til Aalborg Kommune');
    expect(text).toContain('Vi har endnu ikke modtaget jeres KLV-liste for 3. kvartal 2026. Den skal være her om 16 dage.');
    expect(text).toContain('Frist: søndag den 29. november 2026');
    expect(text).toContain('https://sagsudvalg.example.test/klv');
    expect(text).toContain('Sekretariatet for Sagsudvalget');
    expect(html(letter)).toContain('<a href="https://sagsudvalg.example.test/klv">');
  });

  it.each([
    ['2026-11-28', 'Påmindelse', 'Den skal være her om 1 dag.'],
    ['2026-11-29', 'Påmindelse', 'Fristen er i dag.'],
    ['2026-11-30', 'Rykker', 'Fristen er overskredet. Send listen hurtigst muligt.'],
  ])('on %s is a %s: %s', (today, subject, words) => {
    expect(letterOn(today).subject).toMatch(new RegExp(`^${subject}: `));
    expect(plainText(letterOn(today))).toContain(words);
  });
});
