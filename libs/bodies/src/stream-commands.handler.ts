import { type Actor, type Decider, fold, type Instant, type JsonObject, type Rejection } from '#kernel';
import { AppClock, type AnsweredRequest, type Append, EventStore, type NewEvent, newId, type PersonalData, type Timer } from '#platform';
import { Injectable } from '@nestjs/common';

/** Who asks, in which request, having seen which version. */
export interface StreamAsked {
  readonly actor: Actor;
  readonly repeatable: Pick<AnsweredRequest, 'client' | 'key' | 'requestHash'> | undefined;
  readonly correlationId: string;
  readonly ifVersion: number | undefined;
}

/** An event as the decider of such a stream records it. */
interface Recorded {
  readonly type: string;
  readonly at: Instant;
  readonly data: JsonObject;
}

/** A stream of one council, the decider that rules it, and what it waits for. */
export interface RuledStream<C, S, E> {
  readonly council: string;
  readonly id: string;
  readonly type: string;
  readonly decider: Decider<C, S, E>;
  readonly timersOf: (state: S) => readonly Timer[];
}

/** How a command ended; `done` carries the stream as it was right after the command, also when it is asked again. */
export type StreamAnswer<S> =
  | { readonly kind: 'done'; readonly state: S; readonly version: number }
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly kind: 'version-changed' | 'busy' };

const ATTEMPTS = 20;
const REUSED: Rejection = { code: 'idempotency-key-reused', source: undefined, data: undefined };

/** Commands to the few, quiet streams of a council: loaded, decided, appended; a lost race is decided again. */
@Injectable()
export class StreamCommands {
  constructor(
    private readonly store: EventStore,
    private readonly clock: AppClock,
  ) {}

  /** Gives a command to a stream, which need not exist yet; what it says of people is kept outside the log. */
  async give<C, S extends object, E extends Recorded>(
    stream: RuledStream<C, S, E>,
    asked: StreamAsked,
    commandAt: (at: Instant) => C,
    personal: readonly PersonalData[] = [],
  ): Promise<StreamAnswer<S>> {
    const given = { command: commandAt(await this.clock.now()), personal };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const answer = (await this.repeated(stream, asked)) ?? (await this.decided(stream, asked, given));
      if (answer !== undefined) return answer;
    }
    return { kind: 'busy' };
  }

  private async repeated<C, S extends object, E extends Recorded>(
    { council, decider }: RuledStream<C, S, E>,
    { repeatable }: StreamAsked,
  ): Promise<StreamAnswer<S> | undefined> {
    if (repeatable === undefined) return undefined;
    const kept = await this.store.readAnswer(council, repeatable.client, repeatable.key);
    if (kept === undefined) return undefined;
    if (kept.requestHash !== repeatable.requestHash) return { kind: 'refused', rejection: REUSED };
    const events: unknown = await this.store.readStream(council, kept.stream, { version: kept.version });
    return { kind: 'done', state: fold(decider.evolve, decider.initial, events as readonly E[]), version: kept.version };
  }

  /** Undefined when another was faster. */
  private async decided<C, S extends object, E extends Recorded>(
    stream: RuledStream<C, S, E>,
    asked: StreamAsked,
    { command, personal }: { readonly command: C; readonly personal: readonly PersonalData[] },
  ): Promise<StreamAnswer<S> | undefined> {
    const { council, id, type, decider, timersOf } = stream;
    const { state, version } = (await this.store.readState<S>(council, id)) ?? { state: decider.initial, version: 0 };
    if (asked.ifVersion !== undefined && asked.ifVersion !== version) return { kind: 'version-changed' };
    const decision = decider.decide(command, state);
    if (decision.kind === 'refused') return decision;
    if (decision.events.length === 0) return { kind: 'done', state, version };
    const after = { state: fold(decider.evolve, state, decision.events), version: version + decision.events.length };
    const ended = await this.store.append({
      ...{ council, stream: id, streamType: type, expected: version },
      events: decision.events.map((event) => newEvent(event, asked)),
      state: plain(after.state),
      timers: timersFor(timersOf(state), timersOf(after.state)),
      idempotency: asked.repeatable === undefined ? [] : [{ ...asked.repeatable, version: after.version }],
      personal,
    });
    return ended === 'appended' ? { kind: 'done', ...after } : undefined;
  }
}

/** The timers wanted from now on, and those that no longer are. */
function timersFor(before: readonly Timer[], after: readonly Timer[]): Append['timers'] {
  const wanted = after.map(({ kind }) => kind);
  return { set: after, clear: before.map(({ kind }) => kind).filter((kind) => !wanted.includes(kind)) };
}

function newEvent({ type, at, data }: Recorded, { actor, correlationId }: StreamAsked): NewEvent {
  const meta = { actor: { id: actor.id, role: actor.role }, correlationId, causationId: null, schema: 1 };
  return { id: newId(), type, at, data, meta };
}

function plain(state: object): JsonObject {
  return state as JsonObject;
}
