import type { JsonObject } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { LoggedEvent } from './events.js';

/** Turns an event's data of one schema into that of the next. */
export type Upcast = (data: JsonObject) => JsonObject;

/** How events of old schemas are lifted as they are read; what is stored never changes. */
@Injectable()
export class Upcasters {
  private readonly steps = new Map<string, Upcast>();

  /** Says how data of a type goes from schema `fromSchema` to the next. @throws when that step is already known */
  register(type: string, fromSchema: number, upcast: Upcast): void {
    const step = stepOf(type, fromSchema);
    if (this.steps.has(step)) throw new Error(`There already is an upcast for ${step}`);
    this.steps.set(step, upcast);
  }

  /** The event with its data, and `meta.schema`, as new as the known steps lead. */
  lift(event: LoggedEvent): LoggedEvent {
    if (this.steps.size === 0) return event;
    let { data } = event;
    let { schema } = event.meta;
    for (let step = this.steps.get(stepOf(event.type, schema)); step !== undefined; step = this.steps.get(stepOf(event.type, schema))) {
      data = step(data);
      schema += 1;
    }
    return schema === event.meta.schema ? event : { ...event, data, meta: { ...event.meta, schema } };
  }
}

function stepOf(type: string, schema: number): string {
  return `${type} ${String(schema)}`;
}
