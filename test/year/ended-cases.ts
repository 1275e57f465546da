import type { CaseBody } from '../support/case-story.js';
import { atATime } from './at-a-time.js';
import type { CaseUnderWay } from './case-life.js';
import type { People } from './people.js';
import type { Course } from './planned-case.js';

/** How a case ended. */
export interface EndedCase {
  readonly type: string;
  readonly number: string;
  /** The outcome of its decision, or why there is none. */
  readonly end: string;
  readonly hearings: readonly string[];
  /** Sent by post and not by mail. */
  readonly letters: number;
  readonly faults: readonly string[];
}

interface TimelineItem {
  readonly type: string;
  readonly at: string;
  readonly data: { readonly closesAt?: string; readonly cause?: string; readonly outcome?: string };
}

const AT_A_TIME = 4;
const STATES: Readonly<Record<Course, string>> = {
  ...{ ordinary: 'closed', inadmissible: 'closed', 'not-covered': 'closed' },
  ...{ withdrawn: 'withdrawn', 'withdrawn-in-hearing': 'withdrawn', misdirected: 'misdirected', 'left-incomplete': 'incomplete' },
};

/** Looks at every case once more: where it ended, and that each of its hearings was closed once and none early. */
export async function endedCases(people: People, cases: readonly CaseUnderWay[]): Promise<readonly EndedCase[]> {
  const ended: EndedCase[] = [];
  await atATime(AT_A_TIME, cases, async (life) => {
    const body = await people.see<CaseBody>('secretariat', `cases/${life.id}`);
    const { items } = await people.see<{ readonly items: readonly TimelineItem[] }>('secretariat', `cases/${life.id}/timeline`);
    ended.push(endOf(life, body, items));
  });
  return ended;
}

function endOf({ type, course }: CaseUnderWay, body: CaseBody, items: readonly TimelineItem[]): EndedCase {
  const { number, state, decision } = body;
  const closed = items.filter((item) => item.type === 'HearingClosed');
  const lacking = body.findings.filter(({ code }) => code === 'data-missing');
  const isDecided = STATES[course] === 'closed';
  return {
    ...{ type, number, end: isDecided ? (decision?.outcome ?? state) : state },
    letters: (body.dispatches ?? []).filter(({ channel }) => channel === 'letter').length,
    hearings: closed.map(({ data }) => (data.cause === 'deadline' ? data.outcome : data.cause) ?? ''),
    faults: [
      ...(state === STATES[course] ? [] : [`is ${state} and not ${STATES[course]}`]),
      ...(state === 'incomplete' && lacking.length === 0 ? ['is incomplete, and nothing says why'] : []),
      ...onceFaults(items, isDecided),
      ...hearingFaults(items),
    ].map((fault) => `${number} (${type}, ${course}) ${fault}`),
  };
}

function onceFaults(items: readonly TimelineItem[], isDecided: boolean): readonly string[] {
  const wanted = isDecided ? 1 : 0;
  return ['DecisionMade', 'CaseClosed'].flatMap((event) => {
    const count = items.filter(({ type }) => type === event).length;
    return count === wanted ? [] : [`has ${count} times ${event}`];
  });
}

function hearingFaults(items: readonly TimelineItem[]): readonly string[] {
  const [opened, closed] = ['HearingOpened', 'HearingClosed'].map((event) => items.filter(({ type }) => type === event));
  const rounds = opened?.length ?? 0;
  const early = (closed ?? []).filter(({ at, data }, round) => data.cause === 'deadline' && at < (opened?.[round]?.data.closesAt ?? ''));
  return [
    ...(closed?.length === rounds ? [] : [`was heard ${rounds} times, and the hearing closed ${closed?.length ?? 0} times`]),
    ...early.map(({ at }) => `had its hearing closed early, at ${at}`),
  ];
}
