import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { type Client, signIn } from './client.js';
import { eventually } from './eventually.js';
import { exampleOf } from './examples.js';

export interface CaseBody {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly receivedAt: string;
  readonly findings: readonly { readonly code: string; readonly text: string; readonly data?: Readonly<Record<string, unknown>> }[];
  readonly deadlines: readonly { readonly kind: string; readonly on?: string }[];
  readonly hearing?: { readonly round: number; readonly state: string; readonly closesAt: string; readonly outcome?: string };
  readonly decision?: { readonly outcome: string };
  readonly dispatches?: readonly DispatchBody[];
  readonly documents: readonly { readonly id: string; readonly title: string }[];
}

interface DispatchBody {
  readonly dispatchId: string;
  readonly recipient: string;
  readonly channel: string;
  readonly state: string;
}

interface HearingBody {
  readonly contentHash: string;
  readonly counts: { readonly entitled: number; readonly answered: number };
  readonly replies?: readonly object[];
}

/** The eight who have a seat; the chair is one of them. */
const MEMBERS = [
  ...['member-da-1', 'member-da-2', 'member-da-3'],
  ...['chair', 'member-fh-2', 'member-fh-3'],
  ...['member-kl-1', 'member-dh-1'],
];

/** The address of a case of its own, at a moment an instant after `at`. */
export function later(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

/** What a story is told of: who sends which case, and what the committee is asked to say. */
export interface Told {
  readonly sender: string;
  readonly caseType: string;
  readonly outcome: string;
}

const QUESTION_FROM_SIRI: Told = { sender: 'siri', caseType: 'work-permit-opinion', outcome: 'customary' };

/** The example of a case type is sent, and the secretariat opens a hearing. */
export async function openedHearing(urls: readonly string[], told = QUESTION_FROM_SIRI): Promise<CaseBody> {
  const [sender, secretariat] = await Promise.all([signIn(urls, told.sender), signIn(urls, 'secretariat')]);
  const { status, body } = await sender.post<CaseBody>(`cases/${told.caseType}`, exampleOf(told.caseType));
  expect({ status, state: body.state }).toEqual({ status: 201, state: 'ready' });
  const opening = {
    question: 'Er løn- og ansættelsesvilkårene sædvanlige?',
    recommendation: told.outcome,
    recommendationText: 'Lønnen svarer til overenskomsten.',
  };
  const opened = await secretariat.post<CaseBody>(`cases/${body.id}/open-hearing`, opening);
  expect({ status: opened.status, state: opened.body.state }).toEqual({ status: 200, state: 'in-hearing' });
  return opened.body;
}

/** Every member approves. */
export async function answeredByAll(urls: readonly string[], caseId: string): Promise<void> {
  await answeredBySome(urls, caseId, MEMBERS.length);
}

/** So many members approve, and the others are silent. */
export async function answeredBySome(urls: readonly string[], caseId: string, count: number): Promise<void> {
  for (const persona of MEMBERS.slice(0, count)) {
    const member = await signIn(urls, persona);
    const { body: hearing } = await member.get<HearingBody>(`cases/${caseId}/hearing`);
    const reply = await member.post(`cases/${caseId}/hearing/reply`, { answer: 'approve', contentHash: hearing.contentHash });
    expect({ persona, status: reply.status }).toEqual({ persona, status: 200 });
  }
}

/** The clock is moved past the deadline and the worker closes the hearing, which leads to a state. */
export async function heard(urls: readonly string[], opened: CaseBody, state = 'heard'): Promise<CaseBody> {
  const [admin, secretariat] = await Promise.all([signIn(urls, 'admin'), signIn(urls, 'secretariat')]);
  const { status } = await admin.post('demo/clock', { now: later(opened.hearing?.closesAt ?? '', 2000) });
  expect(status).toBe(200);
  return stateOf(secretariat, opened.id, state);
}

/** The secretariat decides, the sender is told, the case is closed. `more` is what else is said of the decision. */
export async function decidedAndClosed(
  urls: readonly string[],
  caseId: string,
  outcome = QUESTION_FROM_SIRI.outcome,
  more: object = {},
): Promise<CaseBody> {
  const secretariat = await signIn(urls, 'secretariat');
  const decision = { outcome, text: 'Rådet finder løn- og ansættelsesvilkårene sædvanlige.', basis: 'hearing', ...more };
  const decided = await secretariat.post<CaseBody>(`cases/${caseId}/decide`, decision);
  expect({ status: decided.status, outcome: decided.body.decision?.outcome }).toEqual({ status: 200, outcome });
  await stateOf(secretariat, caseId, 'notified');
  const closed = await secretariat.post<CaseBody>(`cases/${caseId}/close`);
  expect({ status: closed.status, state: closed.body.state }).toEqual({ status: 200, state: 'closed' });
  return closed.body;
}

/** Waits until a case has reached a state. */
export async function stateOf(client: Client, caseId: string, state: string): Promise<CaseBody> {
  const ask = async () => (await client.get<CaseBody>(`cases/${caseId}`)).body;
  return eventually(ask, (found) => found.state === state);
}

/** Waits until the sender has a receipt, everybody entitled an invitation, and so many others it concerns a notice. */
export async function invited(dataDir: string, number: string, concerned = 0): Promise<void> {
  await eventually(
    async () => (await mailsAbout(dataDir, number)).length,
    (count) => count === 1 + MEMBERS.length + concerned,
  );
}

/** Waits until everybody entitled has been told that the hearing is over. */
export async function endTold(dataDir: string, number: string): Promise<void> {
  await eventually(
    async () =>
      (await mailsAbout(dataDir, number)).filter(({ subject }) => subject?.includes(`Høringen i sag ${number} er afsluttet`)).length,
    (count) => count === MEMBERS.length,
  );
}

/** The mails in a data folder about a case, read as a mail program reads them. */
export async function mailsAbout(dataDir: string, number: string): Promise<readonly Email[]> {
  const folder = join(dataDir, 'mail');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const mails = await Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
  return mails.filter(({ subject, text }) => `${subject ?? ''} ${text ?? ''}`.includes(number));
}
