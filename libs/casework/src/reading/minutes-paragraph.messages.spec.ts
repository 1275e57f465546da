import type { HearingRule } from '#kernel';
import { CLOSED_AT, caseAfter, event, HISTORY, OPENED_AT, seats } from '../../../../test/support/case-builders.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { CLOSING_CAUSES, type ClosingCause, type HearingOutcome, type SeatHandedOn } from '../hearing/hearing-event.state.js';
import { minutesParagraph } from './minutes-paragraph.messages.js';

const MAJORITY = { onObjection: 'majority' } as const;
const paragraph = (rule: Partial<HearingRule>, ...cast: readonly CaseEvent[]): string => {
  const hearing = latestHearing(caseAfter(...HISTORY.ready, event.hearingOpened({ rule }), ...cast));
  const text = hearing && minutesParagraph(hearing);
  if (typeof text !== 'string') throw new Error('no paragraph');
  return text;
};
const closed = (
  outcome: HearingOutcome,
  cause: ClosingCause = 'deadline',
  more: { readonly reason?: string; readonly handedOn?: readonly SeatHandedOn[] } = {},
): CaseEvent => ({
  type: 'HearingClosed',
  at: CLOSED_AT,
  data: { round: 1, cause, reason: undefined, outcome, handedOn: undefined, ...more },
});
const replies = (answer: 'approve' | 'object', letters: string) => Array.from(letters, (letter) => event.replied(letter, answer));

describe('the paragraph for the minutes', () => {
  it('is none while the hearing runs', () => {
    const open = latestHearing(caseAfter(...HISTORY['in-hearing']));
    expect(open && minutesParagraph(open)).toBeNull();
  });

  it('reads like this', () => {
    const text = paragraph(
      { sides: { da: 1, fh: 1 } },
      event.replied('a', 'approve'),
      event.replied('b', 'approve-with-remark'),
      event.declared('c'),
      event.declared('d'),
      event.deputyCalled('d', 'deputy-d'),
      event.replied('d', 'object', 'deputy-d', OPENED_AT, 'Vi er imod.'),
      event.replied('e', 'abstain'),
      closed('objected', 'deadline', { handedOn: [{ seatId: 'seat-h', holder: undefined }] }),
    );
    expect(text).toBe(
      [
        'Sagen blev behandlet i elektronisk høring (høring nr. 1), der blev åbnet 03.03.2026 kl. 10:00.',
        'Høringen blev afsluttet 10.03.2026 kl. 23:59 ved fristens udløb.',
        'Stemmeberettiget: 6 pladser (DA 2, FH 3 og KL 1).',
        'Uden for sagens behandling: 1 plads (DA 1).',
        'Ubesat: 1 plads (DH 1).',
        'Repræsenteret ved suppleant: 1 plads (FH 1).',
        'DA: 1 tiltrådte og 1 tiltrådte med en bemærkning.',
        'FH: 1 gjorde indsigelse, 1 undlod at stemme og 1 svarede ikke.',
        'KL: 1 svarede ikke.',
        'Efter høringsreglen regnes tavshed som tiltrædelse.',
        'Deltagende: 6 af 6; der kræves 4 (mere end halvdelen af de stemmeberettigede).',
        'Svar fra arbejdsgiversiden (DA): 2, der kræves 1; fra lønmodtagersiden (FH): 2, der kræves 1.',
        'Resultat: ikke tiltrådt, da én indsigelse er nok til, at sagen skal på et møde.',
        'Sagen behandles på et møde.',
        'Mindretalsudtalelse fra FH: »Vi er imod.«',
      ].join(' '),
    );
  });

  it.each<readonly [HearingOutcome, Partial<HearingRule>, readonly CaseEvent[], string]>([
    ['approved', {}, [], 'Resultat: tiltrådt, da ingen gjorde indsigelse eller ønskede et møde.'],
    ['approved', MAJORITY, replies('object', 'abc'), 'Resultat: tiltrådt, da flere tiltrådte (5) end gjorde indsigelse (3).'],
    ['objected', {}, replies('object', 'a'), 'Resultat: ikke tiltrådt, da én indsigelse er nok til, at sagen skal på et møde.'],
    ['objected', MAJORITY, replies('object', 'abcd'), 'Resultat: ikke tiltrådt, da ikke flere tiltrådte (4) end gjorde indsigelse (4).'],
    [
      'meeting-requested',
      {},
      [event.replied('a', 'request-meeting')],
      'Resultat: ikke afgjort ved høringen, da et ønske om et møde er nok til, at sagen skal på et møde.',
    ],
    ['no-quorum', { silence: 'contact' }, [], 'Resultat: udvalget var ikke beslutningsdygtigt, da for få deltog.'],
    [
      'no-quorum',
      { sides: { da: 1, fh: 1 } },
      replies('approve', 'a'),
      'Resultat: udvalget var ikke beslutningsdygtigt, da for få svarede fra en af siderne.',
    ],
  ])('says of %s under %j by which rule', (outcome, rule, cast, said) => {
    const text = paragraph(rule, ...cast, closed(outcome));
    expect(text).toContain(said);
    expect(text.includes('Sagen behandles på et møde.')).toBe(outcome !== 'approved');
  });

  it.each<readonly [ClosingCause, string, string]>([
    ['deadline', 'afsluttet 10.03.2026 kl. 23:59 ved fristens udløb.', 'Resultat: tiltrådt'],
    ['all-answered', 'afsluttet 11.03.2026 kl. 00:00 før fristen, fordi alle havde svaret.', 'Resultat: tiltrådt'],
    ['secretariat', 'afsluttet 11.03.2026 kl. 00:00 af sekretariatet før fristen. Begrundelse: »Travlt«', 'Resultat: tiltrådt'],
    ['referred-to-meeting', 'fordi sagen blev henvist til et møde. Begrundelse: »Travlt«', 'Stillingen ved afslutningen: tiltrådt'],
    ['decided', 'fordi der blev truffet beslutning i sagen.', 'Stillingen ved afslutningen: tiltrådt'],
    ['withdrawn', 'fordi sagen blev trukket tilbage. Begrundelse: »Travlt«', 'Stillingen ved afslutningen: tiltrådt'],
  ])('says how it was closed by %s', (cause, how, stood) => {
    const reason = cause === 'secretariat' || cause === 'referred-to-meeting' || cause === 'withdrawn' ? { reason: 'Travlt' } : {};
    const text = paragraph({}, ...replies('approve', 'abcde'), closed('approved', cause, reason));
    expect(text).toContain(how);
    expect(text).toContain(`${stood}, da ingen gjorde indsigelse`);
  });

  it('knows every cause', () => {
    expect(CLOSING_CAUSES.map((cause) => paragraph({}, closed('no-quorum', cause))).join()).not.toMatch(/undefined|null|NaN/);
  });

  it('says what silence was worth, where anybody was silent', () => {
    const early = paragraph({}, ...replies('approve', 'abcde'), closed('approved', 'secretariat'));
    expect(early).toContain('Den, der ikke svarede, regnes ikke som deltagende. Deltagende: 5 af 8;');
    const all = paragraph({ silence: 'abstention' }, ...replies('approve', 'abcdefgh'), closed('approved'));
    expect(all).not.toMatch(/tavshed|regnes ikke/);
    const few = paragraph({ silence: 'abstention', quorum: 2 }, ...replies('approve', 'ab'), closed('approved'));
    expect(few).toContain('regnes ikke som deltagende. Deltagende: 2 af 8; der kræves 2 (et fast antal).');
  });

  it('says so where nobody was entitled', () => {
    const nobody = Array.from('abcdefgh', (letter) => event.declared(letter));
    expect(paragraph({}, ...nobody, closed('no-quorum'))).toContain(
      'Ingen pladser var stemmeberettigede. Uden for sagens behandling: 8 pladser',
    );
  });

  it('names the side of an organisation of another name, and no member', () => {
    const own = seats('ab').map((seat) => ({ ...seat, organisation: 'Dansk Industri' }));
    const opened = [...HISTORY.ready, event.hearingOpened({ seats: own }), event.declared('a'), closed('approved')];
    const hearing = latestHearing(caseAfter(...opened));
    const text = (hearing && minutesParagraph(hearing)) ?? '';
    expect(text).toContain('Stemmeberettiget: 1 plads (Dansk Industri (DA) 1).');
    expect(text).not.toMatch(/member-|own-interest|inhabil/);
  });
});
