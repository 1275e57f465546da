import type { Email } from 'postal-mime';
import type { Client } from '../support/client.js';
import { isInside, marksIn, type Matter, matterOf, mayRead, type Standing, standingOf } from './audience-table.js';
import type { Looker } from './people.js';
import type { CaseFacts, PlayedCase } from './played-case.js';
import { type LoggedCaseEvent, type LookedAt, type Told, type ToldAtOnce, toldOf, versionsIn } from './told-places.js';

/** What is shown of a hearing as replies are. */
const AS_REPLIES: readonly Matter[] = ['replies', 'minority'];

/** Where a looker stands to a case as the facts of a moment have it, and whether others' answers are shown there. */
interface Place {
  readonly standing: Standing;
  readonly showsReplies: boolean;
}

/** A person and a case. */
export interface Pair {
  readonly looker: Looker;
  readonly played: PlayedCase;
}

/** One person's looks at one case, what the log holds of it, and whether every place is looked at. */
export interface Look extends Pair {
  readonly events: readonly LoggedCaseEvent[];
  readonly past: string;
  readonly isThorough: boolean;
}

/** “Others' replies once I have answered or it is closed.” */
export function placeOf({ looker, played }: Pair, facts: CaseFacts): Place {
  const stage = facts.hearing === 'none' && !facts.isAtMeeting ? 'not-laid' : 'laid';
  const standing = standingOf(looker.role, played.tieOf(looker, facts), stage);
  const hasAnswered = looker.person !== undefined && facts.answered.has(looker.person);
  return { standing, showsReplies: facts.hearing === 'closed' || hasAnswered };
}

/** What of a case the table lets somebody read. */
function readable({ standing, showsReplies }: Place): (matter: Matter) => boolean {
  return (matter) => mayRead(standing, matter) && (!AS_REPLIES.includes(matter) || showsReplies);
}

/** Minority statements go to the sender with the decision that they are about. */
function mailable(place: Place, text: string, tag: string): (matter: Matter) => boolean {
  const goWithIt = place.standing === 'sender' && marksIn(text, tag).own.includes('decision');
  return (matter) => readable(place)(matter) || (goWithIt && matter === 'minority');
}

/** Looks in every place that is read by HTTP, and says where it tells too much or too little. */
export async function faultsOf(look: Look, client: Client, atOnce: ToldAtOnce): Promise<readonly string[]> {
  const { looker, played, events, past, isThorough } = look;
  const asked: LookedAt = { id: played.id, number: played.number, past };
  const told = [...atOnce.of(played.id), ...(await toldOf(client, asked, isThorough))];
  const place = placeOf(look, played.facts);
  const name = (fault: string) => `${looker.persona}, case ${played.plan.tag} (${played.plan.type}, ${played.plan.end}): ${fault}`;
  return [
    ...told.flatMap((one) => presenceFaults(one, place.standing, played)),
    ...told.flatMap((one) => matterFaults(one.place, one.text, played.plan.tag, readable(place))),
    ...eventFaults(told, events, readable(place)),
    ...(isThorough ? [...missingMatters(told, look, readable(place)), ...(await fileFaults(look, client, place))] : []),
  ].map(name);
}

/** What is mailed to somebody, judged by where they stood when it went; and who was not told. */
export function mailFaults({ looker, played }: Pair, mails: readonly Email[], phaseOf: (mail: Email) => number): readonly string[] {
  const name = (fault: string) => `${looker.persona}, case ${played.plan.tag} (${played.plan.end}): ${fault}`;
  const about = mails.filter(({ subject, text }) => `${subject ?? ''} ${text ?? ''}`.includes(played.number));
  const hidden = about.flatMap((mail) => {
    const facts = played.phases[phaseOf(mail)];
    if (facts === undefined) return [`a mail at no known time: ${mail.date ?? ''}`];
    const place = placeOf({ looker, played }, facts);
    const text = `${mail.subject ?? ''} ${mail.text ?? ''} ${mail.html ?? ''}`;
    if (place.standing === 'nobody') return [`is mailed what is hidden: ${mail.subject ?? ''}`];
    return matterFaults('mail', text, played.plan.tag, mailable(place, text, played.plan.tag));
  });
  const wanted = tellingsOf({ looker, played }).filter((words) => !about.some(({ subject }) => subject?.includes(words)));
  return [...hidden, ...wanted.map((words) => `was not mailed “${words}”`)].map(name);
}

/** What the contract has people told of by mail, by words of the subject. */
function tellingsOf({ looker, played }: Pair): readonly string[] {
  const { number, plan, phases, facts } = played;
  const first = phases[0];
  if (looker.persona === plan.sender) return [number];
  if (first === undefined || looker.role !== 'member') return [];
  const invited = first.hearing === 'open' ? [`Høring i sag ${number}`] : [];
  const isLeft = placeOf({ looker, played }, facts).standing !== 'nobody' && !replacedIn(facts, looker);
  return first.hearing === 'open' && facts.hearing === 'closed' && isLeft ? [...invited, `Høringen i sag ${number} er afsluttet`] : invited;
}

function replacedIn({ calledIn }: CaseFacts, { person }: Looker): boolean {
  return person !== undefined && calledIn.has(person.replace('member-', 'deputy-'));
}

function presenceFaults({ place, isShown }: Told, standing: Standing, played: PlayedCase): readonly string[] {
  const { facts } = played;
  const shows = {
    hearing: isInside(standing) && facts.hearing !== 'none',
    explanation: isInside(standing) && facts.hearing !== 'none',
    hearings: isInside(standing) && facts.hearing === 'open',
    agenda: isInside(standing) && played.isOnAgenda(),
  };
  const wanted = place in shows ? shows[place as keyof typeof shows] : standing !== 'nobody';
  return isShown === wanted ? [] : [`${place} ${isShown ? 'shows what the table hides' : 'hides what the table shows'}`];
}

function matterFaults(place: string, text: string, tag: string, mayBe: (matter: Matter) => boolean): readonly string[] {
  const { own, foreign } = marksIn(text, tag);
  const tooMuch = own.filter((matter) => !mayBe(matter)).map((matter) => `${place} tells ${matter}`);
  return [...tooMuch, ...(place === 'mail' ? [] : foreign.map((words) => `${place} tells ${words} of another case`))];
}

function missingMatters(told: readonly Told[], { played }: Look, mayBe: (matter: Matter) => boolean): readonly string[] {
  const found = new Set(told.flatMap(({ text }) => marksIn(text, played.plan.tag).own));
  const wanted = [...played.marked].filter((matter) => mayBe(matter) && !(matter === 'questions' && played.plan.end !== 'asked'));
  return wanted.filter((matter) => !found.has(matter)).map((matter) => `nowhere tells ${matter}`);
}

/** Timeline, feed and stream tell the same events, and those that the table lets be told. */
function eventFaults(told: readonly Told[], events: readonly LoggedCaseEvent[], mayBe: (matter: Matter) => boolean): readonly string[] {
  const wanted = events.filter(({ type, data }) => mayBe(matterOf(type, data)));
  const timeline = versionsIn(told.find(({ place }) => place === 'timeline')).join(' ');
  const versions = wanted.map(({ version }) => version).join(' ');
  const ids = wanted.map(({ id }) => id).join(' ');
  return [
    ...(timeline === versions ? [] : [`timeline has events ${timeline} instead of ${versions}`]),
    ...told.flatMap(({ place, events: found }) => (found === undefined || found.join(' ') === ids ? [] : [`${place} has other events`])),
  ];
}

/** Files: each document by whom it came from and for whom it is; and the rows and report of a list. */
async function fileFaults({ played, events }: Look, client: Client, place: Place): Promise<readonly string[]> {
  const documents = events.flatMap(({ type, data }) =>
    type === 'DocumentAdded'
      ? [{ path: `cases/${played.id}/documents/${data.documentId ?? ''}`, wanted: readable(place)(matterOf(type, data)) }]
      : [],
  );
  const list = `klv-lists/${played.id}`;
  const isList = played.plan.type === 'klv-list';
  const reads = isList ? [`${list}/rows`, `${list}/report.csv`].map((path) => ({ path, wanted: place.standing !== 'nobody' })) : [];
  const faults: string[] = [];
  for (const { path, wanted } of [...documents, ...reads]) {
    const { status } = await client.get(path);
    if (status !== (wanted ? 200 : 404)) faults.push(`${path} answers ${String(status)}`);
  }
  return faults;
}
