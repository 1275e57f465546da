import type { JsonObject } from './json.js';
import type { LegalSource } from './legal-source.js';

/** Why a command is refused: a permanent kebab-case code, the rule behind it, and facts the caller may act on. */
export interface Rejection {
  readonly code: string;
  readonly source: LegalSource | undefined;
  readonly data: JsonObject | undefined;
}

/** What a decider answers: events to record (none when there is nothing to do), or a refusal. */
export type Decision<E> =
  { readonly kind: 'accepted'; readonly events: readonly E[] } | { readonly kind: 'refused'; readonly rejection: Rejection };

/** Accepts a command with the events it leads to; without events the command stays quiet. */
export function accept<E>(...events: readonly E[]): Decision<E> {
  return { kind: 'accepted', events };
}

/** Refuses a command. `code` is stable for ever; `source` names the rule of law where there is one. */
export function reject(code: string, source?: LegalSource, data?: JsonObject): Decision<never> {
  return { kind: 'refused', rejection: { code, source, data } };
}
