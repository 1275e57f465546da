import type { CaseType } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReceiveCase } from '../case/case-command.state.js';
import { caseDecider } from '../case/case.decider.js';
import { type BegunCase, CaseStore } from '../store/case-store.query.js';
import { repeatOf } from './batch.policy.js';
import { caseStream, newEvent, personalData, plain, timersFor } from './case-append.handler.js';
import type { Asked, CaseAnswer, UntimedCase } from './case-request.state.js';
import { personalOf, settle } from './judge.policy.js';

const ATTEMPTS = 20;

/** A case that a caller wants received. Whether the caller may send it has been asked already. */
export interface NewCase extends Asked {
  readonly type: CaseType;
  readonly received: UntimedCase;
}

/** Receives new cases; simultaneous twins under one key make one case, and both are told of it. */
@Injectable()
export class NewCases {
  constructor(private readonly store: CaseStore) {}

  /** Receives a case, or answers again what the same request was answered before; `busy` at once when another case is about the same. */
  async handle(request: NewCase): Promise<CaseAnswer> {
    const { council } = request.received.data;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const begun = await this.store.begin(council, request.repeatable === undefined ? [] : [request.repeatable]);
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

  private async receive(request: NewCase, { now, number }: BegunCase): Promise<CaseAnswer | undefined> {
    if (number === undefined) return undefined;
    const { type, received } = request;
    const command: ReceiveCase = { type: 'submit', at: now, data: { ...received.data, number } };
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
    );
    if (ended === 'taken') return { kind: 'busy' };
    return ended === 'appended' ? answer : undefined;
  }
}
