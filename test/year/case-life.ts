import type { Day } from '#kernel';
import { eventually } from '../support/eventually.js';
import type { CaseBody } from '../support/case-story.js';
import { answerHearing, openHearing } from './hearing.js';
import { outcomeOf, type PlannedAnswer } from './planned-answers.js';
import type { Course, PlannedSupplement } from './planned-case.js';
import type { People } from './people.js';
import { decisionOf } from './decisions.js';

/** A case that has been received, and what is still to become of it. */
export interface CaseUnderWay {
  readonly id: string;
  readonly type: string;
  readonly sender: string;
  readonly course: Course;
  readonly answers: readonly PlannedAnswer[];
  /** What is still to be sent. */
  readonly supplements: PlannedSupplement[];
  /** The members have been asked and have not answered yet. */
  isAwaited: boolean;
}

const PATIENCE_MS = 90_000;
const FINISHED = ['closed', 'withdrawn', 'misdirected'];

type Act = (people: People, life: CaseUnderWay, body: CaseBody, today: Day) => Promise<boolean>;

/** What is done in each state; answers whether anything was. */
const ACTS: Readonly<Record<string, Act>> = {
  incomplete: (people, life, _, today) => supplemented(people, life, 'incomplete', today),
  ready: begun,
  'in-hearing': awaited,
  heard: (people, { id, type }) => done(people, id, 'decide', decisionOf(type, 'hearing')),
  'at-meeting': (people, { id, type }) => done(people, id, 'decide', decisionOf(type, 'meeting')),
  decided: told,
  notified: closedOrSupplemented,
};

/** Does all that can be done in a case today. @returns whether it is finished */
export async function workOn(people: People, life: CaseUnderWay, today: Day): Promise<boolean> {
  for (;;) {
    const body = await people.see<CaseBody>('secretariat', `cases/${life.id}`);
    if (FINISHED.includes(body.state)) return true;
    if (!((await ACTS[body.state]?.(people, life, body, today)) ?? false)) return false;
  }
}

async function begun(people: People, life: CaseUnderWay): Promise<boolean> {
  const { id, type, course, sender } = life;
  switch (course) {
    case 'withdrawn':
      return done(people, id, 'withdraw', { reason: 'Sagen er ikke længere aktuel' }, sender);
    case 'misdirected':
      return done(people, id, 'mark-misdirected', { forwardedTo: 'Et andet råd', reason: 'Virksomheden hører under et andet råd' });
    case 'inadmissible':
    case 'not-covered':
      return done(people, id, 'decide', decisionOf(type, 'secretariat', course));
    case 'ordinary':
    case 'left-incomplete':
    case 'withdrawn-in-hearing':
      await openHearing(people, id, type);
      life.isAwaited = true;
      return false;
  }
}

/** The members who were asked answer, on the same day; then whoever sent the case may take it back. */
export async function answered(people: People, life: CaseUnderWay): Promise<void> {
  const { id, answers, course, sender } = life;
  life.isAwaited = false;
  await answerHearing(people, id, answers);
  if (course === 'withdrawn-in-hearing') await done(people, id, 'withdraw', { reason: 'Vi trækker sagen tilbage' }, sender);
}

/** A hearing goes on until its deadline has passed; then the product closes it. */
async function awaited(people: People, { id, type, answers }: CaseUnderWay, body: CaseBody, today: Day): Promise<boolean> {
  const closesAt = body.hearing?.closesAt ?? '';
  if (closesAt.slice(0, today.length) >= today) return false;
  const ask = (): Promise<CaseBody> => people.see<CaseBody>('secretariat', `cases/${id}`);
  const closed = await eventually(ask, ({ state }) => state !== 'in-hearing', PATIENCE_MS);
  const wanted = outcomeOf(type, answers);
  if (closed.hearing?.outcome !== wanted)
    throw new Error(`the hearing came to ${closed.hearing?.outcome ?? 'nothing'} instead of ${wanted}`);
  return true;
}

/** Mail goes by itself; a letter is sent by people, who say so. */
async function told(people: People, { id }: CaseUnderWay, { dispatches = [] }: CaseBody): Promise<boolean> {
  const letters = dispatches.filter(({ channel, state }) => channel === 'letter' && state !== 'confirmed');
  for (const { dispatchId } of letters) await done(people, id, 'confirm-dispatch', { dispatchId });
  const ask = (): Promise<CaseBody> => people.see<CaseBody>('secretariat', `cases/${id}`);
  await eventually(ask, ({ state }) => state === 'notified', PATIENCE_MS);
  return true;
}

async function closedOrSupplemented(people: People, life: CaseUnderWay, _: CaseBody, today: Day): Promise<boolean> {
  if (await supplemented(people, life, 'notified', today)) return true;
  return life.supplements.length === 0 && done(people, life.id, 'close', {});
}

async function supplemented(people: People, life: CaseUnderWay, when: string, today: Day): Promise<boolean> {
  const [next] = life.supplements;
  if (next?.when !== when || next.from > today) return false;
  await done(people, life.id, 'supplement', { submission: next.submission }, life.sender);
  life.supplements.shift();
  return true;
}

async function done(people: People, id: string, command: string, given: object, by = 'secretariat'): Promise<true> {
  await people.tell(by, `cases/${id}/${command}`, given);
  return true;
}
