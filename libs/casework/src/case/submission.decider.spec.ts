import type { CaseType, JsonObject } from '#kernel';
import { canonicalJson, day, instant, sha256 } from '#kernel';
import { specify } from '#kernel/testing';
import {
  caseAfter,
  CONTACT,
  event,
  HISTORY,
  LATER,
  ON_RECORD,
  OPENED_AT,
  RECEIVED_AT,
  SUBMISSION,
} from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseCommand, FactsGiven, SubmissionGiven } from './case-command.state.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case-event.state.js';

const toy = specify(caseDecider(toyType));
const ASKED = instant('2026-03-05T22:30:00.000Z');

const dataOf = <T extends CaseEvent['type']>(events: readonly CaseEvent[], type: T) => {
  const found = events.find((recorded): recorded is Extract<CaseEvent, { type: T }> => recorded.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found.data as Extract<CaseEvent, { type: T }>['data'];
};
const received = (submission: JsonObject) =>
  toy.given().when(command.submit(RECEIVED_AT, { submission })).thenTypes('CaseReceived', 'CaseAssessed');

describe('a submission', () => {
  it('goes on record without its personal fields, and is receipted whole', () => {
    expect(dataOf(received(SUBMISSION), 'CaseReceived')).toEqual({
      caseId: 'case-1',
      number: 'NJ-2026-000001',
      caseType: 'toy',
      legalNature: 'opinion',
      council: 'nj',
      sender: { principal: 'company:11111111', name: 'Træ ApS' },
      registeredBySecretariat: false,
      submission: ON_RECORD,
      personalRef: 'personal-1',
      contentSha256: sha256(canonicalJson(SUBMISSION)),
      subject: 'Togbane',
      municipalities: ['851'],
      party: undefined,
      uniqueKey: undefined,
      readers: [],
      confidentialUntil: undefined,
    });
  });

  it('never leaves a trace of personal data in its events', () => {
    expect(JSON.stringify(received(SUBMISSION))).not.toContain(CONTACT.name);
  });

  it('has no personal reference when nothing personal is stated', () => {
    expect(dataOf(received({ ...SUBMISSION, contact: null }), 'CaseReceived').personalRef).toBeUndefined();
  });

  it('makes a case that is ready when all required is stated', () => {
    expect(caseAfter(...received(SUBMISSION)).status).toBe('ready');
  });

  it('makes an incomplete case when something required is not stated', () => {
    const events = received({ ...SUBMISSION, title: null });
    expect(dataOf(events, 'CaseAssessed')).toMatchObject({ complete: false, findings: [{ code: 'data-missing', path: 'title' }] });
    expect(caseAfter(...events).status).toBe('incomplete');
  });

  it('is complete although it is remarked on or barred', () => {
    expect(caseAfter(...received({ ...SUBMISSION, title: 'BARRED', amount: 500 })).status).toBe('ready');
  });
});

describe('an assessment', () => {
  const facts: FactsGiven = {
    earlier: [{ caseId: 'case-0', number: 'NJ-2026-000000', receivedAt: RECEIVED_AT, submission: {} }],
    settings: [{ key: 'toys', value: 7, from: day('2026-01-01') }],
    extraClosedDays: [day('2026-03-03')],
  };
  const told: CaseType = { ...toyType, assess: (_, known) => ({ ruleSet: JSON.stringify(known), findings: [], deadlines: [] }) };
  const given: SubmissionGiven = { caseType: 'toy', submission: SUBMISSION, personalRef: 'personal-2', facts, documents: [] };
  const assessedBy = (one: CaseCommand, history: readonly CaseEvent[]) => {
    const decision = caseDecider(told).decide(one, history.length === 0 ? undefined : caseAfter(...history));
    return decision.kind === 'accepted' ? (JSON.parse(dataOf(decision.events, 'CaseAssessed').ruleSet) as object) : decision;
  };

  it('rests on the facts that come with the command, and on the time', () => {
    const first = { ...facts, receivedAt: RECEIVED_AT, assessedAt: RECEIVED_AT };
    expect(assessedBy(command.submit(RECEIVED_AT, { facts }), [])).toEqual(first);
    const anew = { ...facts, receivedAt: RECEIVED_AT, assessedAt: LATER };
    expect(assessedBy({ type: 'supplement', at: LATER, data: given }, HISTORY.ready)).toEqual(anew);
    expect(assessedBy({ type: 'provide-information', at: LATER, data: given }, HISTORY.incomplete)).toEqual(anew);
  });
});

describe('a supplement', () => {
  const supplementTo = (history: readonly CaseEvent[], submission: JsonObject) =>
    dataOf(
      toy
        .given(...history)
        .when(command.supplement(OPENED_AT, submission))
        .thenTypes('SubmissionSupplemented', 'CaseAssessed'),
      'SubmissionSupplemented',
    );

  it('names the fields it changes, and is assessed by the day the case came', () => {
    const changed = supplementTo(HISTORY.heard, { ...SUBMISSION, title: 'Togbane II', amount: 60 });
    expect(changed).toMatchObject({ changed: ['amount', 'title'], subject: 'Togbane II', personalRef: 'personal-2', hearing: undefined });
    const assessed = dataOf(
      toy
        .given(...HISTORY.ready)
        .when(command.supplement(LATER))
        .thenTypes('SubmissionSupplemented', 'CaseAssessed'),
      'CaseAssessed',
    );
    expect(assessed.deadlines[0]).toMatchObject({ kind: 'reply-due', due: { on: '2026-03-16' } });
  });

  it.each([
    ['a field the hearing rests on', { amount: 60 }, true],
    ['an immaterial field', { reference: 'R-2' }, false],
    ['a personal field', { contact: { name: 'En anden', email: null } }, false],
    ['a personal field taken away', { contact: null }, false],
    ['an immaterial and a material field', { reference: 'R-2', amount: 60 }, true],
    ['a required field taken away', { title: null }, true],
    ['nothing', {}, false],
  ])('in hearing that changes %s is material: %s → %s', (_what, change, material) => {
    expect(supplementTo(HISTORY['in-hearing'], { ...SUBMISSION, ...change }).hearing).toMatchObject({ material });
  });

  it('in hearing is material when it is judged otherwise, though only immaterial fields changed', () => {
    const judged = [event.received(), event.assessed({ findings: [] }), event.hearingOpened()];
    const strict = specify(caseDecider({ ...toyType, immaterial: ['amount'] }));
    const events = strict
      .given(...judged)
      .when(command.supplement(OPENED_AT, { ...SUBMISSION, amount: 101 }))
      .thenTypes('SubmissionSupplemented', 'CaseAssessed');
    expect(dataOf(events, 'SubmissionSupplemented').hearing).toMatchObject({ material: true });
  });

  it('in hearing keeps the content hash when only a personal field changes', () => {
    const opened = toy
      .given(...HISTORY.ready)
      .when(command.openHearing(OPENED_AT))
      .thenTypes('HearingOpened');
    const history = [...HISTORY.ready, ...opened];
    const before = dataOf(opened, 'HearingOpened').contentHash;
    expect(supplementTo(history, { ...SUBMISSION, contact: null }).hearing).toEqual({ contentHash: before, material: false });
    expect(supplementTo(history, { ...SUBMISSION, reference: 'R-2' }).hearing?.contentHash).not.toBe(before);
  });

  it('in hearing that is material makes replies lapse, so that each is asked again', () => {
    const history = [...HISTORY['in-hearing'], event.replied('a', 'approve')];
    const events = toy
      .given(...history)
      .when(command.supplement(LATER, { ...SUBMISSION, amount: 60 }))
      .thenTypes('SubmissionSupplemented', 'CaseAssessed');
    expect(caseAfter(...history, ...events).hearings[0]?.replies.map(({ lapsed }) => lapsed)).toEqual([true]);
    toy
      .given(...history, ...events)
      .when(command.reply(OPENED_AT))
      .thenRejects('content-changed');
  });
});

describe('the clock of a case', () => {
  const providedAt = (at: string, history: readonly CaseEvent[] = [...HISTORY.ready, event.informationRequested(ASKED)]) =>
    dataOf(
      toy
        .given(...history)
        .when(command.provideInformation(instant(at)))
        .thenTypes('InformationProvided', 'CaseAssessed'),
      'InformationProvided',
    ).stoodStill;

  it.each([
    ['the same evening', '2026-03-05T22:59:59.999Z', 0, 1_799_999],
    ['just after midnight in Copenhagen', '2026-03-05T23:00:00.000Z', 1, 1_800_000],
    ['a week later', '2026-03-12T22:30:00.000Z', 7, 604_800_000],
    ['over the change to summer time', '2026-03-29T22:30:00.000Z', 25, 2_073_600_000],
    ['at once', '2026-03-05T22:30:00.000Z', 0, 0],
  ])('stands still from the question to the answer %s', (_when, at, days, milliseconds) => {
    expect(providedAt(at)).toEqual({ days, milliseconds });
  });

  it('never runs backwards when clocks disagree', () => {
    expect(providedAt('2026-03-05T22:00:00.000Z')).toEqual({ days: 0, milliseconds: 0 });
  });

  it('does not stand still for a case that was incomplete without a question', () => {
    expect(providedAt('2026-03-12T22:30:00.000Z', HISTORY.incomplete)).toEqual({ days: 0, milliseconds: 0 });
  });

  it('goes on with a supplement too, and adds up over several questions', () => {
    const once = [...HISTORY.ready, event.informationRequested(ASKED), event.informationProvided(LATER, { days: 7, milliseconds: 5 })];
    const twice = [...once, event.informationRequested(instant('2026-03-16T10:00:00.000Z'))];
    const events = toy
      .given(...twice)
      .when(command.supplement(instant('2026-03-18T11:00:00.000Z')))
      .thenTypes('SubmissionSupplemented', 'CaseAssessed');
    const { stoodStill, request, status } = caseAfter(...twice, ...events);
    expect({ stoodStill, request, status }).toEqual({
      stoodStill: { days: 9, milliseconds: 176_400_005 },
      request: undefined,
      status: 'ready',
    });
  });
});

describe('information from the sender', () => {
  const asked = [...HISTORY.heard, event.informationRequested(LATER)];

  it('brings the case back to ready', () => {
    const events = toy
      .given(...asked)
      .when(command.provideInformation(LATER))
      .thenTypes('InformationProvided', 'CaseAssessed');
    expect(caseAfter(...asked, ...events)).toMatchObject({ status: 'ready' });
  });

  it('leaves the case incomplete while something required is not stated', () => {
    const events = toy
      .given(...asked)
      .when(command.provideInformation(LATER, { ...SUBMISSION, title: null }))
      .thenTypes('InformationProvided', 'CaseAssessed');
    expect(caseAfter(...asked, ...events)).toMatchObject({ status: 'incomplete' });
  });

  it('is taken in a case that was decided before and reopened', () => {
    const reopened = [...HISTORY.notified, event.reopened(), event.informationRequested(LATER)];
    const events = toy
      .given(...reopened)
      .when(command.provideInformation(LATER))
      .thenTypes('InformationProvided', 'CaseAssessed');
    expect(caseAfter(...reopened, ...events).status).toBe('ready');
  });
});
