import { danishDay, danishNumber, englishNumber, text } from '../figures.messages.js';

/** Parts of sentences made of a finding's data. What is not there is left out, or shown as a dash. */

type Data = Readonly<Record<string, unknown>>;

/** One thing and several of it. */
type Noun = readonly [one: string, several: string];

/** A number as people write it. */
type Written = (value: unknown) => string;

const DANISH_SHAPE: readonly Noun[] = [
  ['ledig dag om ugen', 'ledige dage om ugen'],
  ['uge med arbejde', 'uger med arbejde'],
  ['ledig uge', 'ledige uger'],
];
const ENGLISH_SHAPE: readonly Noun[] = [
  ['day off a week', 'days off a week'],
  ['week of work', 'weeks of work'],
  ['week off', 'weeks off'],
];
const DANISH_SIGNERS: Data = { management: 'ledelsen', representative: 'medarbejdernes repræsentant' };
const ENGLISH_SIGNERS: Data = { management: 'management', representative: "the employees' representative" };

/** What keeps an application from being complete, a field not stated or a last day before the first; or which earlier schemes cannot be counted. */
export function danishMissing({ field, startsOn, periods }: Data): string {
  if (periods !== undefined)
    return `Tidligere arbejdsfordelinger er ikke talt med, fordi den første eller sidste dag mangler eller er forkert: nr. ${listed(periods)}.`;
  if (startsOn === undefined) return `${text(field)} er ikke oplyst. Oplysningen er nødvendig, før sagen er komplet.`;
  return `${text(field)} ligger før den første dag (${danishDay(startsOn)}). Den rigtige dag er nødvendig, før sagen er komplet.`;
}

/** The same in English. */
export function englishMissing({ field, startsOn, periods }: Data): string {
  if (periods !== undefined)
    return `Earlier schemes are not counted, as the first or last day is missing or wrong: no. ${listed(periods)}.`;
  if (startsOn === undefined) return `${text(field)} is not stated. It is needed before the case is complete.`;
  return `${text(field)} lies before the first day (${text(startsOn)}). The right day is needed before the case is complete.`;
}

/** `1 ledig dag om ugen`. */
export function danishShape(data: Data): string {
  return shape(data, DANISH_SHAPE, danishNumber);
}

/** `1 day off a week`. */
export function englishShape(data: Data): string {
  return shape(data, ENGLISH_SHAPE, englishNumber);
}

/** `2–4 ledige dage om ugen; 1 uge med arbejde, 1 ledig uge`: each permitted shape. */
export function danishPermitted(data: Data): string {
  return permitted(data, DANISH_SHAPE, danishNumber);
}

/** `2–4 days off a week; 1 week of work, 1 week off`: each permitted shape. */
export function englishPermitted(data: Data): string {
  return permitted(data, ENGLISH_SHAPE, englishNumber);
}

/** `ledelsen eller medarbejdernes repræsentant`. */
export function danishSigners(by: unknown): string {
  return all(by)
    .map((who) => text(DANISH_SIGNERS[text(who)]))
    .join(' eller ');
}

/** `management or the employees' representative`. */
export function englishSigners(by: unknown): string {
  return all(by)
    .map((who) => text(ENGLISH_SIGNERS[text(who)]))
    .join(' or ');
}

function permitted({ permitted: shapes }: Data, nouns: readonly Noun[], written: Written): string {
  if (!isData(shapes)) return text(undefined);
  const { least, most, cycles } = shapes;
  const days = `${written(least)}–${written(most)} ${nouns[0]?.[1] ?? ''}`;
  return [days, ...all(cycles).map((cycle) => shape(isData(cycle) ? cycle : {}, nouns, written))].join('; ');
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

function shape({ daysOffPerWeek, weeksWork, weeksOff }: Data, nouns: readonly Noun[], written: Written): string {
  const counts = [daysOffPerWeek, weeksWork, weeksOff];
  const parts = nouns.flatMap(([one, several], place) => {
    const count = counts[place];
    return typeof count === 'number' ? [`${written(count)} ${count === 1 ? one : several}`] : [];
  });
  return parts.length === 0 ? text(undefined) : parts.join(', ');
}

function listed(values: unknown): string {
  return all(values).map(danishNumber).join(', ');
}

function all(values: unknown): readonly unknown[] {
  return Array.isArray(values) ? values : [undefined];
}
