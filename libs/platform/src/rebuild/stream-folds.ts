import type { JsonObject } from '#kernel';
import { type EventRow, eventOf } from '../log/event-row.js';
import type { LoggedEvent } from '../log/events.js';
import type { Upcasters } from '../log/upcasters.js';
import type { HashedRow } from './log-reader.js';
import type { FoldedStream, StreamModel } from './stream-model.js';

/** A stream made again from its events: what it should be shown as, and the last event that says so. */
export interface Remade extends FoldedStream {
  readonly model: StreamModel;
  readonly hash: string;
  readonly lastXid: string;
}

/** A stream that could not be made again, and why. */
export interface Unmade {
  readonly council: string;
  readonly stream: string;
  readonly why: string;
}

/** Folds the events of streams, one stream after another, holding no more than the state of one. */
export class StreamFolds {
  constructor(
    private readonly models: readonly StreamModel[],
    private readonly upcasters: Upcasters,
  ) {}

  /** Every stream of the events, which come in the order of council, stream and version. */
  async *of(events: AsyncIterable<HashedRow>): AsyncGenerator<Remade | Unmade> {
    let fold: Fold | undefined;
    for await (const row of events) {
      if (fold !== undefined && !fold.continues(row)) {
        yield fold.end();
        fold = undefined;
      }
      fold ??= new Fold(this.lifted(row), this.modelOf(row));
      fold.take(this.lifted(row), row);
    }
    if (fold !== undefined) yield fold.end();
  }

  private lifted(row: HashedRow): LoggedEvent {
    return this.upcasters.lift(eventOf(row));
  }

  private modelOf({ type, version }: EventRow): StreamModel | string {
    if (version !== 1) return `its first event is version ${String(version)}`;
    return this.models.find(({ firstEvent }) => firstEvent === type) ?? `no read model knows streams that begin with ${type}`;
  }
}

class Fold {
  private state: JsonObject | undefined;
  private last: HashedRow | undefined;
  private why: string | undefined;

  constructor(
    private readonly first: LoggedEvent,
    private readonly model: StreamModel | string,
  ) {
    if (typeof model === 'string') this.why = model;
  }

  continues({ council, stream }: EventRow): boolean {
    return council === this.first.council && stream === this.first.stream;
  }

  take(event: LoggedEvent, row: HashedRow): void {
    this.last = row;
    if (typeof this.model === 'string' || this.why !== undefined) return;
    try {
      this.state = this.model.evolve(this.state, event);
    } catch (fault) {
      this.why = `version ${String(row.version)} cannot be applied: ${String(fault)}`;
    }
  }

  end(): Remade | Unmade {
    const { council, stream } = this.first;
    const { model, state, last, why } = this;
    if (typeof model === 'string' || state === undefined || last === undefined || why !== undefined) {
      return { council, stream, why: why ?? 'it has no state' };
    }
    return { council, stream, first: this.first, version: last.version, hash: last.hash, lastXid: last.x, state, model };
  }
}

/** Whether a stream could be made again. */
export function isRemade(stream: Remade | Unmade): stream is Remade {
  return 'model' in stream;
}
