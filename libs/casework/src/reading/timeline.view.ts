import type { Actor, CaseType, Instant } from '#kernel';
import type { CaseEvent } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { EVENT_TEXTS } from './event.messages.js';
import { shownData, showsEvent } from './visibility.policy.js';

/** An event of a case as it stands in the log, with who did it. */
export interface RecordedCaseEvent {
  readonly position: string;
  readonly version: number;
  readonly id: string;
  readonly actor: { readonly id: string; readonly role: string };
  readonly event: CaseEvent;
}

/** One line of a case's timeline. */
export interface TimelineItem {
  readonly position: string;
  readonly version: number;
  readonly type: CaseEvent['type'];
  readonly at: Instant;
  readonly actor: RecordedCaseEvent['actor'];
  readonly text: string;
  readonly data: object;
}

/** What happened in a case, in order, as far as the reader may see it. */
export function timelineView(
  events: readonly RecordedCaseEvent[],
  state: CaseState,
  type: CaseType,
  actor: Actor,
): readonly TimelineItem[] {
  const asReceived: CaseType = { ...type, legalNature: state.legalNature };
  return events
    .filter(({ event }) => showsEvent(event, state, actor))
    .map(({ position, version, actor: by, event }) => ({
      position,
      version,
      type: event.type,
      at: event.at,
      actor: by,
      ...tell(event, shownData(event, state, type, actor), asReceived),
    }));
}

/** The sentence is made from the data shown, so that it says no more than they do. */
function tell(event: CaseEvent, data: object, type: CaseType): Pick<TimelineItem, 'text' | 'data'> {
  return { text: textOf({ ...event, data } as CaseEvent, type), data };
}

function textOf(event: CaseEvent, type: CaseType): string {
  const text = EVENT_TEXTS[event.type] as (event: CaseEvent, type: CaseType) => string;
  return text(event, type);
}
