import type { Json, JsonObject } from '#kernel';
import { addMilliseconds, canonicalJson } from '#kernel';
import fc from 'fast-check';
import { caseAfter, event, HISTORY, LATER, ON_RECORD, RECEIVED_AT, SUBMISSION } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseCommand } from './case-command.state.js';
import { caseDecider } from './case.decider.js';
import { evolveCase } from './case.projection.js';
import type { CaseState } from './case.state.js';
import { latestHearing, openHearingOf, waitingDispatches } from './case.state.js';

describe('a case', () => {
  it('begins as it was received', () => {
    expect(caseAfter(event.received())).toMatchObject({
      id: 'case-1',
      number: 'NJ-2026-000001',
      type: 'toy',
      status: 'incomplete',
      submission: ON_RECORD,
      receivedAt: RECEIVED_AT,
      lastAt: RECEIVED_AT,
      hearings: [],
      seats: [],
    });
  });

  it('cannot begin in any other way', () => {
    expect(() => evolveCase(undefined, event.assessed())).toThrow('a case cannot begin with CaseAssessed');
  });

  it('keeps its number and the day it came through a supplement', () => {
    const supplemented = caseAfter(...HISTORY.ready, event.supplemented({ ...SUBMISSION, title: 'Togbane II' }));
    expect(supplemented).toMatchObject({ number: 'NJ-2026-000001', receivedAt: RECEIVED_AT, subject: 'Togbane II', lastAt: LATER });
  });

  it.each(['in-hearing', 'decided', 'notified'] as const)('%s is not moved by a new assessment', (state) => {
    expect(caseAfter(...HISTORY[state], event.assessed({ complete: false })).status).toBe(state);
  });

  it.each(['ready', 'incomplete', 'heard', 'at-meeting'] as const)('%s is moved by a new assessment', (state) => {
    expect(caseAfter(...HISTORY[state], event.assessed()).status).toBe('ready');
    expect(caseAfter(...HISTORY[state], event.assessed({ complete: false })).status).toBe('incomplete');
  });

  it('reopened is judged as any other though it has been decided', () => {
    const reopened = [...HISTORY.closed, event.reopened()];
    expect(caseAfter(...reopened, event.assessed({ complete: false })).status).toBe('incomplete');
    expect(caseAfter(...reopened, event.assessed({ complete: false }), event.assessed()).status).toBe('ready');
  });

  it('remembers every seat before which it has been, once', () => {
    expect(caseAfter(...HISTORY['in-hearing'], event.hearingClosed('objected'), event.referred()).seats).toHaveLength(8);
  });

  it('is not moved by what is only put on record', () => {
    const after = caseAfter(...HISTORY.heard, event.noted(), event.attentionRaised(), event.assigned(), event.documentAdded());
    expect(after).toMatchObject({ status: 'heard', assignee: 'user-7', documents: [{ documentId: 'document-1', addedAt: LATER }] });
  });

  it('has one open hearing at most', () => {
    expect(openHearingOf(caseAfter(...HISTORY.ready))).toBeUndefined();
    expect(openHearingOf(caseAfter(...HISTORY['in-hearing']))?.round).toBe(1);
    expect(openHearingOf(caseAfter(...HISTORY.heard))).toBeUndefined();
    expect(latestHearing(caseAfter(...HISTORY.heard))?.closed?.outcome).toBe('approved');
  });

  it('owes what is waiting of the decision that stands', () => {
    const replaced = caseAfter(...HISTORY.decided, event.reopened(), event.decided('decision-2', ['dispatch-5', 'dispatch-6']));
    expect(waitingDispatches(replaced).map(({ dispatchId }) => dispatchId)).toEqual(['dispatch-5', 'dispatch-6']);
  });
});

/** A value as jsonb gives it back: members in another order, those without a value gone. */
function throughTheDatabase<T>(value: T): T {
  const turned = (json: Json): Json => {
    if (Array.isArray(json)) return (json as readonly Json[]).map(turned);
    if (json === null || typeof json !== 'object') return json;
    const members = Object.entries(json as JsonObject).reverse();
    return Object.fromEntries(members.map(([name, inner]) => [name, turned(inner ?? null)]));
  };
  return turned(JSON.parse(JSON.stringify(value)) as Json) as T;
}

const textOf = (state: unknown) => canonicalJson(JSON.parse(JSON.stringify(state)) as Json);

const changes = fc.constantFrom<JsonObject>(
  SUBMISSION,
  { ...SUBMISSION, amount: 500 },
  { ...SUBMISSION, title: null },
  { ...SUBMISSION, reference: 'R-2' },
);
const letters = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'x');
const answers = fc.constantFrom('approve' as const, 'object' as const, 'abstain' as const, 'request-meeting' as const);

/** Commands at random; a reply is given to whatever the hearing says at that time. */
const acts: fc.Arbitrary<(state: CaseState) => CaseCommand> = fc.oneof(
  changes.map(
    (submission) =>
      ({ lastAt }: CaseState) =>
        command.supplement(lastAt, submission),
  ),
  changes.map(
    (submission) =>
      ({ lastAt }: CaseState) =>
        command.provideInformation(lastAt, submission),
  ),
  fc.constantFrom(0, 400, 700_000_000).map(
    (ms) =>
      ({ lastAt }: CaseState) =>
        command.expireHearing(addMilliseconds(lastAt, ms)),
  ),
  fc.record({ letter: letters, answer: answers }).map(({ letter, answer }) => (state: CaseState) => {
    const contentHash = latestHearing(state)?.contentHash ?? '';
    return command.reply(state.lastAt, { memberId: `member-${letter}`, answer, contentHash });
  }),
  fc
    .constantFrom(
      command.requestInformation,
      command.openHearing,
      command.closeHearing,
      command.referToMeeting,
      command.confirmDispatch,
      command.close,
      command.withdraw,
      command.reopen,
      command.assign,
      command.note,
      command.addDocument,
    )
    .map(
      (build) =>
        ({ lastAt }: CaseState) =>
          build(addMilliseconds(lastAt, 60_000)),
    ),
  fc.constantFrom('hearing' as const, 'meeting' as const, 'chair-mandate' as const, 'secretariat' as const).map(
    (basis) =>
      ({ lastAt, decision }: CaseState) =>
        command.decide(lastAt, basis, { decisionId: `${decision?.decisionId ?? ''}+`, dispatchId: 'dispatch-1' }),
  ),
);

describe('the state of a case', () => {
  const { decide, evolve } = caseDecider(toyType);

  it('is the same whether it is kept in memory or read back from the database after every event', () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 40 }), (steps) => {
        let kept = caseAfter(...HISTORY.ready);
        let read = throughTheDatabase(kept);
        for (const step of steps) {
          const decision = decide(step(kept), kept);
          expect(textOf(decide(step(read), read))).toBe(textOf(decision));
          for (const happened of decision.kind === 'accepted' ? decision.events : []) {
            kept = evolve(kept, happened) ?? kept;
            read = throughTheDatabase(evolve(read, throughTheDatabase(happened)) ?? read);
          }
          expect(textOf(read)).toBe(textOf(kept));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never goes back in time', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (steps) => {
        const times: string[] = [];
        let state = caseAfter(...HISTORY.ready);
        for (const step of steps) {
          const decision = decide({ ...step(state), at: RECEIVED_AT }, state);
          for (const happened of decision.kind === 'accepted' ? decision.events : []) {
            times.push(happened.at);
            state = evolve(state, happened) ?? state;
          }
        }
        expect(times).toEqual([...times].sort());
      }),
    );
  });
});
