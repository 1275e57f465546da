import { instant } from '#kernel';
import { plainText } from '../letter.view.js';
import { type HearingTold, hearingReminderLetter } from './waiting-letter.messages.js';

const HEARING: HearingTold = {
  ...{ number: 'NJ-2026-000001', title: 'Udtalelse om løn', subject: 'Klejnsmed', question: 'Er lønnen sædvanlig?' },
  closesAt: instant('2026-03-10T22:59:59.999Z'),
  address: 'https://sag.example.test/hoeringer/NJ-2026-000001',
};
const OTHER: HearingTold = { ...HEARING, number: 'NJ-2026-000002', closesAt: instant('2026-03-11T22:59:59.999Z') };
const letter = (...hearings: readonly HearingTold[]) =>
  hearingReminderLetter({ recipientName: 'Mette', hearings, from: { committee: undefined, council: undefined } });

describe('a reminder of hearings', () => {
  it('names the case, and the deadline by the clock in Denmark', () => {
    const one = letter(HEARING);
    expect(one.subject).toBe(
      'Påmindelse om høring i sag NJ-2026-000001: Svar senest tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET)',
    );
    expect(plainText(one)).toContain('1 høring venter på dit svar\n');
    expect(plainText(one)).toContain('https://sag.example.test/hoeringer/NJ-2026-000001');
  });

  it('lists all of them in the order given', () => {
    const text = plainText(letter(HEARING, OTHER));
    expect(letter(HEARING, OTHER).subject).toContain('2 høringer venter på dit svar, den første senest tirsdag den 10. marts 2026');
    expect(text.indexOf('Sag NJ-2026-000001\n')).toBeGreaterThan(0);
    expect(text.indexOf('Sag NJ-2026-000002\n')).toBeGreaterThan(text.indexOf('Sag NJ-2026-000001\n'));
  });

  it('is not written about nothing', () => {
    expect(() => letter()).toThrow('nothing');
  });
});
