import { addDays, type Day, type JsonObject } from '#kernel';
import { Chance } from '../resilience/chance.js';
import { communityServicePlace } from './contents/community-service-place.js';
import { massLayoffNotice } from './contents/mass-layoff-notice.js';
import { quotaDispensation } from './contents/quota-dispensation.js';
import { workPermitOpinion } from './contents/work-permit-opinion.js';
import { workSharingExtension } from './contents/work-sharing-extension.js';
import { plannedAnswers } from './planned-answers.js';
import type { CaseContent, Course, PlannedCase } from './planned-case.js';

type Content = (n: number, on: Day, chance: Chance) => CaseContent;

/** How many of each type a whole year has: three hundred in all. */
const KINDS: readonly { readonly type: string; readonly count: number; readonly content: Content }[] = [
  { type: 'mass-layoff-notice', count: 90, content: massLayoffNotice },
  { type: 'work-permit-opinion', count: 90, content: workPermitOpinion },
  { type: 'work-sharing-extension', count: 40, content: workSharingExtension },
  { type: 'quota-dispensation', count: 40, content: quotaDispensation },
  { type: 'community-service-place', count: 40, content: communityServicePlace },
];

/** Of a hundred cases; most of the rest end as their content says. */
const TURNS: readonly { readonly share: number; readonly turn: Course | 'completed' }[] = [
  { share: 10, turn: 'completed' },
  { share: 3, turn: 'left-incomplete' },
  { share: 4, turn: 'withdrawn' },
  { share: 3, turn: 'withdrawn-in-hearing' },
  { share: 3, turn: 'misdirected' },
];
const COMPLETED_AFTER_DAYS = 7;

/** The cases that are sent on the days of the year, decided by a seed alone. */
export function planCases(days: readonly Day[], scale: number, seed: number): readonly PlannedCase[] {
  const kinds = KINDS.flatMap(({ type, count, content }) =>
    Array.from({ length: Math.max(1, Math.round(count * scale)) }, () => ({ type, content })),
  );
  return kinds.map(({ type, content }, n) => {
    const chance = new Chance(seed + n);
    const on = chance.oneOf(days);
    return { type, on, answers: plannedAnswers(chance), ...turned(content(n, on, chance), on, chance) };
  });
}

type Turned = Omit<PlannedCase, 'type' | 'on' | 'answers'>;

function turned(content: CaseContent, on: Day, chance: Chance): Turned {
  const turn = turnOf(chance.between(1, 100));
  const { sender, submission, expects, supplements, forgettable, course } = content;
  const whole = { sender, submission, expects, course, supplements };
  if (turn === undefined) return whole;
  const lacking: JsonObject = { ...submission, [forgettable]: null };
  if (turn === 'left-incomplete') return { ...whole, submission: lacking, expects: [], course: turn, supplements: [] };
  if (turn !== 'completed') return { ...whole, course: isHeard(turn, course) ? turn : course };
  const completing = { from: addDays(on, COMPLETED_AFTER_DAYS), when: 'incomplete', submission } as const;
  return { ...whole, submission: lacking, supplements: [completing, ...supplements] };
}

/** What is never put to a hearing cannot be withdrawn in one. */
function isHeard(turn: Course, course: Course): boolean {
  return turn !== 'withdrawn-in-hearing' || course === 'ordinary';
}

function turnOf(drawn: number): Course | 'completed' | undefined {
  let upTo = 0;
  return TURNS.find(({ share }) => drawn <= (upTo += share))?.turn;
}
