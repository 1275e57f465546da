import type { CaseType } from '#kernel';
import { day, instant } from '#kernel';
import { event, HASH, LATER, SUBMISSION } from '../../../../test/support/case-builders.js';
import { toyDecisionType, toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { EVENT_TEXTS } from './event.messages.js';

function textOf(happened: CaseEvent, type: CaseType = toyType): string {
  const text = EVENT_TEXTS[happened.type] as (happened: CaseEvent, type: CaseType) => string;
  return text(happened, type);
}

const asked = (...questions: readonly string[]): CaseEvent => ({ type: 'InformationRequested', at: LATER, data: { questions } });

const attention = (...found: readonly { readonly rows: readonly number[] | undefined }[]): CaseEvent => ({
  type: 'AttentionPointRaised',
  at: LATER,
  data: {
    text: 'Mange sager',
    recommendation: 'Følg op',
    findings: found.map(({ rows }) => ({ code: 'unheard', path: undefined, rows, data: undefined })),
  },
});

describe('what happened', () => {
  it.each<readonly [CaseEvent, string]>([
    [event.received(), 'Sagen blev modtaget fra Træ ApS: Ansøgning om legetøj.'],
    [
      event.received(SUBMISSION, 'opinion', { confidentialUntil: day('2026-04-01') }),
      'Sagen blev modtaget fra Træ ApS: Ansøgning om legetøj. Fortroligt til 01.04.2026.',
    ],
    [event.assessed(), 'Sagen blev vurderet efter regelsættet toys-2026.'],
    [event.assessed({ complete: false }), 'Sagen blev vurderet efter regelsættet toys-2026 og mangler oplysninger.'],
    [event.supplemented(SUBMISSION), 'Oplysningerne i sagen blev suppleret.'],
    [asked('Hvorfor?'), 'Afsenderen blev bedt om at svare på et spørgsmål.'],
    [asked('Hvorfor?', 'Hvornår?'), 'Afsenderen blev bedt om at svare på 2 spørgsmål.'],
    [event.informationProvided(LATER, { days: 0, milliseconds: 0 }), 'Afsenderen har svaret på spørgsmålene.'],
    [event.assigned(), 'Sagen blev fordelt til user-7.'],
    [event.noted(), 'Et notat blev lagt på sagen.'],
    [event.documentAdded(), 'Dokumentet »Bilag 1« blev lagt på sagen.'],
    [event.hearingOpened(), 'Høring nr. 1 blev åbnet med frist 10.03.2026 kl. 23:59.'],
    [event.hearingExtended(instant('2026-04-09T21:59:59.999Z')), 'Høringsfristen blev forlænget til 09.04.2026 kl. 23:59.'],
    [event.replied('a', 'approve'), 'Et medlem tiltræder indstillingen.'],
    [event.replied('a', 'request-meeting'), 'Et medlem ønsker sagen behandlet på et møde.'],
    [event.declared('a'), 'Et medlem har erklæret sig inhabilt.'],
    [event.ruled('a', true), 'Udvalget afgjorde, at et medlem er inhabilt.'],
    [event.ruled('a', false), 'Udvalget afgjorde, at et medlem ikke er inhabilt.'],
    [event.ruled('c', true, 'member-c', 'Uundværlig'), 'Udvalget afgjorde, at et medlem er inhabilt, men undtagelsesvis deltager i sagen.'],
    [event.deputyCalled('a', 'deputy-a'), 'En suppleant blev indkaldt og svarer nu for pladsen.'],
    [event.contacted('a'), 'Sekretariatet kontaktede et medlem, der ikke havde svaret.'],
    [event.hearingClosed(), 'Høringen blev afsluttet ved fristens udløb: indstillingen er tiltrådt.'],
    [
      event.hearingClosed('objected', 'all-answered'),
      'Høringen blev afsluttet før fristen, fordi alle havde svaret: der er gjort indsigelse.',
    ],
    [
      event.hearingClosed('no-quorum', 'secretariat'),
      'Høringen blev afsluttet af sekretariatet før fristen: udvalget var ikke beslutningsdygtigt.',
    ],
    [event.referred(), 'Sagen blev henvist til et møde.'],
    [event.attentionRaised(), 'Et opmærksomhedspunkt blev rejst.'],
    [
      attention({ rows: [4, 9] }, { rows: Array.from({ length: 21 }, (_, row) => row + 1) }, { rows: undefined }, { rows: [3] }),
      'Et opmærksomhedspunkt blev rejst. unheard (rækkerne 4, 9) unheard (rækkerne 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 m.fl.) unheard unheard (række 3)',
    ],
    [event.dispatchConfirmed(), 'Beskeden om udfaldet er sendt.'],
    [event.closed(), 'Sagen blev lukket.'],
    [event.withdrawn(), 'Sagen blev trukket tilbage.'],
    [event.misdirected(), 'Sagen hører hjemme et andet sted og blev sendt videre til SIRI.'],
    [event.reopened(), 'Sagen blev genoptaget.'],
  ])('is told in one sentence: %#', (happened, text) => {
    expect(textOf(happened)).toBe(text);
  });

  it('says that replies lapsed where they did', () => {
    const changed = event.supplemented(SUBMISSION, { contentHash: HASH, material: true });
    expect(textOf(changed)).toBe('Oplysningerne blev ændret på et væsentligt punkt; svar givet før ændringen er bortfaldet.');
  });

  it('is called by its legal name when the case is decided', () => {
    expect(textOf(event.decided(), toyDecisionType)).toBe('Sagen blev afgjort på grundlag af høringen: Ansøgningen er imødekommet.');
    expect(textOf(event.decided())).toBe('Udtalelsen blev afgivet på grundlag af høringen: Ansøgningen er imødekommet.');
    expect(textOf(event.decided(), { ...toyType, legalNature: 'notification' })).toContain('Sagen blev færdigbehandlet');
  });

  it('repeats nothing of what was said in confidence', () => {
    expect(textOf(event.noted())).not.toContain('Ringet op');
    expect(textOf(event.declared('a'))).not.toContain('member-a');
  });
});
