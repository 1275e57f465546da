import { day, instant } from '#kernel';
import { type AgendaShown, agendaPage } from './agenda-page.view.js';

const CASE = { number: 'NJ-2026-000124', type: 'toy', subject: 'Træ & <Søn>', confidentialUntil: undefined };
const EMPTY: AgendaShown = { on: day('2026-03-12'), since: null, waiting: [], chairDecisions: [], attentionPoints: [], isComplete: true };
const WAITING = {
  ...CASE,
  receivedAt: instant('2026-03-02T09:00:00.000Z'),
  dueAt: instant('2026-03-16T22:59:59.999Z'),
  why: 'Der er gjort indsigelse i høringen.',
  question: 'Kan I tiltræde?',
  recommendation: 'granted',
  outcomeOfHearing: 'objected',
  paragraph: 'Sagen blev behandlet i elektronisk høring. Resultat: ikke tiltrådt & <sendt videre>.',
} as const;
const words = () => ({ title: 'Ansøgning om legetøj', outcomes: { granted: 'Ansøgningen er imødekommet' } });
const page = (change: Partial<AgendaShown> = {}) => agendaPage({ ...EMPTY, ...change }, words);

describe('an agenda on paper', () => {
  it('names each case, why it waits, what was asked, and how the hearing ended', () => {
    const printed = page({ waiting: [WAITING] });
    const said = [
      ...['<h1>Dagsorden: sager til møde</h1>', 'Opgjort 12.03.2026.', '<h2>Sager, der venter på et møde (1)</h2>'],
      ...['<h3>NJ-2026-000124: Ansøgning om legetøj</h3>', '<dd>Træ &amp; &lt;Søn&gt;</dd>', '<dd>02.03.2026 kl. 10.00</dd>'],
      ...['<dd>16.03.2026 kl. 23.59</dd>', WAITING.why, WAITING.question, 'Ansøgningen er imødekommet', '<dd>Der er gjort indsigelse</dd>'],
      '<dt>Til referatet</dt><dd>Sagen blev behandlet i elektronisk høring. Resultat: ikke tiltrådt &amp; &lt;sendt videre&gt;.</dd>',
    ];
    const places = said.map((text) => printed.indexOf(text));
    expect(places).not.toContain(-1);
    expect([...places].sort((one, other) => one - other)).toEqual(places);
  });

  it('leaves out what there is not', () => {
    const bare = { ...WAITING, dueAt: null, question: null, recommendation: null, outcomeOfHearing: null, paragraph: null };
    expect(page({ waiting: [bare] })).not.toMatch(/Næste frist|Spørgsmål|Indstilling|Høringens resultat|Til referatet/);
  });

  it('tells what the chair has decided and what was raised since the last meeting', () => {
    const decision = { ...CASE, decidedAt: instant('2026-03-11T09:00:00.000Z'), outcome: 'granted', text: 'Ja.\nTillykke.' };
    const point = { ...CASE, raisedAt: instant('2026-03-11T10:00:00.000Z'), text: 'Se her', recommendation: 'Drøft', findings: ['A', 'B'] };
    const printed = page({ since: day('2026-01-20'), chairDecisions: [decision], attentionPoints: [point] });
    for (const text of [
      'Sidste møde blev holdt 20.01.2026.',
      '<dd>Ja.<br>Tillykke.</dd>',
      '<dd>Se her</dd>',
      '<dd>Drøft</dd>',
      '<dd>A<br>B</dd>',
    ])
      expect(printed).toContain(text);
  });

  it('says that there is nothing, that no meeting is on record, and that there is more', () => {
    expect(page().split('<p>Ingen.</p>')).toHaveLength(4);
    expect(page()).toContain('Der er ikke registreret et tidligere møde.');
    expect([page(), page({ isComplete: false })].map((one) => one.includes('Der er flere sager, end listen kan vise.'))).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ['2026-03-12', true],
    ['2026-03-11', false],
  ])('marks a case that is confidential until %s: %s', (until, isMarked) => {
    const printed = page({ waiting: [{ ...WAITING, confidentialUntil: day(until) }] });
    expect(printed.includes('<strong>Fortroligt til 12.03.2026</strong>')).toBe(isMarked);
    expect(printed.includes('Fortroligt')).toBe(isMarked);
  });

  it('is set for paper, names its language and characters, and loads nothing', () => {
    const printed = page({ waiting: [WAITING] });
    expect(printed).toMatch(/^<!doctype html>\n<html lang="da"><head><meta charset="utf-8">/);
    expect(printed).toContain('@page{size:A4;');
    expect(printed).not.toMatch(/<(?:img|link|script|iframe|object|video|audio|source)\b|url\(|@import|\s(?:src|href|style|on\w+)=/i);
  });
});
