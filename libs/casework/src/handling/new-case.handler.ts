import { type CaseType, type Instant, laterOf } from '#kernel';
import { Mailbox } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReceiveCase } from '../case/case-command.state.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseFacts } from '../store/case-facts.state.js';
import { type BegunCase, CaseStore } from '../store/case-store.query.js';
import { repeatOf } from './batch.policy.js';
import { caseStream, newEvent, personalData, plain, timersFor } from './case-append.handler.js';
import type { Asked, CaseAnswer, UntimedCase } from './case-request.state.js';
import { concernedParties } from './concerned-parties.policy.js';
import { factsOf } from './gathered-facts.policy.js';
import { gathered } from './gathering.handler.js';
import { personalOf, settle } from './judge.policy.js';

const ATTEMPTS = 20;
const ONE_AT_A_TIME = 1;

/** A case that a caller wants received. Whether the caller may send it has been asked already. */
export interface NewCase extends Asked {
  readonly type: CaseType;
  readonly received: UntimedCase;
}

/**
 * Receives new cases; simultaneous twins under one key make one case, and both are told of it. Cases of one party are received
 * one after another, so that each is assessed with those before it: here in turn, and when another process was first, anew.
 */
@Injectable()
export class NewCases {
  private readonly turns = new Mailbox<NewCase, CaseAnswer>(
    async (_, requests) => Promise.all(requests.map((one) => this.take(one))),
    ONE_AT_A_TIME,
  );

  constructor(private readonly store: CaseStore) {}

  /** Receives a case, or answers again what the same request was answered before; `busy` at once when another case is about the same. */
  handle(request: NewCase): Promise<CaseAnswer> {
    const { council, caseType } = request.received.data;
    const [party] = partiesOf(request);
    return party === undefined ? this.take(request) : this.turns.post(`${council} ${caseType} ${party}`, request);
  }

  private async take(request: NewCase): Promise<CaseAnswer> {
    const { council, caseType } = request.received.data;
    const keys = request.repeatable === undefined ? [] : [request.repeatable];
    let at: Instant | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const begun = await this.store.begin(council, keys, { caseType, parties: partiesOf(request) }, at);
      at = begun.now;
      const answer = (await this.repeated(request, begun)) ?? (await this.receive(request, begun));
      if (answer !== undefined) return answer;
    }
    return { kind: 'busy' };
  }

  private async repeated(request: NewCase, { repeats }: BegunCase): Promise<CaseAnswer | undefined> {
    const answer = repeatOf(request, repeats);
    const [repeat] = repeats;
    if (answer?.kind !== 'repeat' || repeat === undefined) return answer?.kind === 'repeat' ? undefined : answer;
    const then = await this.store.asOf(request.received.data.council, repeat.stream, { version: answer.version });
    return then === undefined ? { kind: 'not-found' } : { kind: 'done', ...then };
  }

  private async receive(request: NewCase, { now, number, facts }: BegunCase): Promise<CaseAnswer | undefined> {
    if (number === undefined || facts === undefined) return undefined;
    const { type, received } = request;
    const at = notBefore(facts, now);
    const data = { ...received.data, number, facts: factsOf(received.data.submission, type, gathered(facts, at)) };
    const command: ReceiveCase = { type: 'submit', at, data };
    const { answer, events } = settle(caseDecider(type).decide(command, undefined), {}, type);
    if (answer.kind !== 'done') return answer;
    const { state, version } = answer;
    const personal = personalOf(command, type);
    const ended = await this.store.append(
      {
        ...caseStream(state, 0),
        events: events.map((event) => newEvent(event, request)),
        state: plain(state),
        timers: timersFor(undefined, state),
        idempotency: request.repeatable === undefined ? [] : [{ ...request.repeatable, version }],
        personal: personalData(personal === undefined ? [] : [personal]),
      },
      state,
      concernedParties(undefined, state, facts.parties),
    );
    if (ended === 'taken') return { kind: 'busy' };
    return ended === 'appended' ? answer : undefined;
  }
}

function partiesOf({ type, received }: NewCase): readonly string[] {
  const party = type.partyOf?.(received.data.submission);
  return party === undefined ? [] : [party];
}

/** A case keeps the time of its first attempt, but is not received before those it was assessed with. */
function notBefore({ parties }: CaseFacts, now: Instant): Instant {
  return parties.flatMap(({ cases }) => cases).reduce((latest, { receivedAt }) => laterOf(latest, receivedAt), now);
}
