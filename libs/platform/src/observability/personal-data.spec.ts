import { withoutPersonalData } from './personal-data.js';

describe('a text without personal data', () => {
  it.each([
    ['550 <Åse.Holm+sag@kommune.dk> unknown', '550 <***> unknown'],
    ['person 010190-1234 in row', 'person *** in row'],
    ['person 3112991234 in row', 'person *** in row'],
    ['sent eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln here', 'sent *** here'],
    ['cannot reach postgres://sag:hemmelig@db:5432/sag', 'cannot reach postgres://***@db:5432/sag'],
  ])('stars what is in "%s"', (text, shown) => {
    expect(withoutPersonalData(text)).toBe(shown);
  });

  it.each(['NJ-2026-000123', '0193a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b', '2026-03-10T22:59:59.999Z', 'P-nummer 9912345678', 'line 4101801234'])(
    'leaves "%s" as it is',
    (text) => {
      expect(withoutPersonalData(text)).toBe(text);
    },
  );
});
