import { typeOf } from '../reading/type-of.policy.js';
import type { Instant } from '#kernel';
import { Mailbox } from '#platform';
import { Injectable } from '@nestjs/common';
import { CaseStore, type LoadedCase } from '../store/case-store.query.js';
import type { Batch, BatchAnswer } from './batch.policy.js';
import { judgeBatch } from './batch.policy.js';
import { caseStream, newEvent, personalData, plain, timersFor } from './case-append.handler.js';
import type { CaseAnswer, CaseRequest } from './case-request.state.js';
import { concernedParties } from './concerned-parties.policy.js';
import { factsAskedBy, partiesOf } from './gathered-facts.policy.js';
import { gathered } from './gathering.handler.js';
import type { Standing } from './judge.policy.js';
import { permits } from './permits.handler.js';

const BATCH_SIZE = 64;
const ATTEMPTS = 20;

/**
 * Commands to cases that exist. Those waiting for the same case are judged in turn and appended in one statement; a lost
 * race, for the case or for a party whose cases were read, is loaded and judged again. A command keeps the time of its first
 * attempt.
 */
@Injectable()
export class ExistingCases {
  private readonly mailbox = new Mailbox<CaseRequest, CaseAnswer>((_, requests) => this.settle(requests), BATCH_SIZE);

  constructor(private readonly store: CaseStore) {}

  /** Gives a command to its case. */
  handle(request: CaseRequest): Promise<CaseAnswer> {
    return this.mailbox.post(`${request.actor.council} ${request.caseId}`, request);
  }

  private async settle(requests: readonly CaseRequest[]): Promise<readonly CaseAnswer[]> {
    const { caseId, council } = streamOf(requests);
    const keys = requests.flatMap(({ repeatable }) => repeatable ?? []);
    const asked = factsAskedBy(requests.map(({ command }) => command));
    let at: Instant | undefined;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const loaded = await this.store.load(council, caseId, keys, asked);
      at ??= loaded.now;
      const standing = standingOf(loaded);
      if (standing === undefined) return requests.map(() => ({ kind: 'not-found' }));
      const batch = batchOf(requests, loaded, standing, at);
      if (await this.isKept(batch, standing, loaded)) {
        return Promise.all(batch.answers.map((answer) => this.answerOf(answer, council, caseId)));
      }
    }
    return requests.map(() => ({ kind: 'busy' }));
  }

  private async isKept({ caused, answered, personal, standing }: Batch, before: Standing, { facts }: LoadedCase): Promise<boolean> {
    if (caused.length === 0) return true;
    const named = partiesOf(
      caused.map(({ request }) => request.command),
      typeOf(standing.state),
    );
    const read = (facts?.parties ?? []).filter(({ party }) => named.includes(party));
    const ended = await this.store.append(
      {
        ...caseStream(before.state, before.version),
        events: caused.map(({ event, request }) => newEvent(event, request)),
        state: plain(standing.state),
        timers: timersFor(before.state, standing.state),
        idempotency: answered,
        personal: personalData(personal),
      },
      standing.state,
      concernedParties(before.state, standing.state, read),
    );
    return ended === 'appended';
  }

  private async answerOf(answer: BatchAnswer, council: string, caseId: string): Promise<CaseAnswer> {
    if (answer.kind !== 'repeat') return answer;
    const then = await this.store.asOf(council, caseId, { version: answer.version });
    return then === undefined ? { kind: 'not-found' } : { kind: 'done', ...then };
  }
}

function streamOf([first]: readonly CaseRequest[]): { readonly caseId: string; readonly council: string } {
  if (first === undefined) throw new Error('a batch holds at least one command');
  return { caseId: first.caseId, council: first.actor.council };
}

function standingOf({ state, version }: LoadedCase): Standing | undefined {
  return state === undefined ? undefined : { state, version };
}

function batchOf(requests: readonly CaseRequest[], { repeats, facts }: LoadedCase, standing: Standing, at: Instant): Batch {
  const known = facts === undefined ? undefined : gathered(facts, standing.state.receivedAt);
  return judgeBatch(requests, { standing, answeredBefore: repeats, at, type: typeOf(standing.state), permits, facts: known });
}
