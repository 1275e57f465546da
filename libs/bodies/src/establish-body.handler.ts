import { Injectable } from '@nestjs/common';
import { fold, type Instant } from '#kernel';
import { AppClock, EventStore, type NewEvent, newId } from '#platform';
import { decideAll } from './body.decider.js';
import type { BodyCommand, BodyEvent } from './body.messages.js';
import { evolveBody, NO_BODY } from './body.state.js';
import type { BodyPlan } from './demo-council.messages.js';

/** Establishes a body by a plan, once: what is there already stays as it is. */
@Injectable()
export class BodyEstablishment {
  constructor(
    private readonly store: EventStore,
    private readonly clock: AppClock,
  ) {}

  /** Quiet when the body exists, and when another process is just establishing it: only one append finds an empty stream. */
  async establish(council: string, plan: BodyPlan): Promise<void> {
    if ((await this.store.readState(council, plan.bodyId)) !== undefined) return;
    const events = eventsOf(plan.commands);
    await this.store.append({
      council,
      stream: plan.bodyId,
      streamType: 'body',
      expected: 0,
      events: recorded(events, await this.clock.now()),
      state: fold(evolveBody, NO_BODY, events),
      timers: { set: [], clear: [] },
      idempotency: [],
      personal: [...plan.people].map(([id, { name, mail }]) => ({ id, data: { name, mail } })),
    });
  }
}

function eventsOf(commands: readonly BodyCommand[]): readonly BodyEvent[] {
  const decision = decideAll(commands);
  if (decision.kind === 'refused') throw new Error(`A body cannot be established by its plan: ${decision.rejection.code}`);
  return decision.events;
}

function recorded(events: readonly BodyEvent[], at: Instant): readonly NewEvent[] {
  const correlationId = newId();
  const meta = { actor: { id: 'system', role: 'system' }, correlationId, causationId: null, schema: 1 };
  return events.map(({ type, data }) => ({ id: newId(), type, at, data, meta }));
}
