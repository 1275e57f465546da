import { randomUUID } from 'node:crypto';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { type CaseBody, later } from '../support/case-story.js';
import type { Installation } from './installation.js';
import { StubbornClient } from './stubborn-client.js';

const MEMBERS = [
  ...['member-da-1', 'member-da-2', 'member-da-3'],
  ...['chair', 'member-fh-2', 'member-fh-3'],
  ...['member-kl-1', 'member-dh-1'],
];
const OPENING = {
  question: 'Er vilkårene sædvanlige?',
  recommendation: 'customary',
  recommendationText: 'Lønnen svarer til overenskomsten.',
};
const DECISION = { outcome: 'customary', text: 'Vilkårene er sædvanlige.', basis: 'hearing' };

/** A command that the product said it has carried out: the event that it must have led to, and the key it was given under. */
export interface Acknowledged {
  readonly caseId: string;
  readonly key: string;
  readonly type: string;
}

/** A case of the load. */
export interface LoadedCase {
  readonly id: string;
  readonly closesAt: string;
}

/** Commands under way to an installation, each asked until it is acknowledged, and the ledger of those that are. */
export class Load {
  readonly ledger: Acknowledged[] = [];
  readonly client: StubbornClient;

  constructor(installation: Pick<Installation, 'urls' | 'isRemoved'>) {
    this.client = new StubbornClient(installation);
  }

  /** The cases that commands were acknowledged for. */
  get caseIds(): readonly string[] {
    return [...new Set(this.ledger.map(({ caseId }) => caseId))];
  }

  /** Writes down a command that was given by other means. */
  remember(command: Acknowledged): void {
    this.ledger.push(command);
  }

  /** Which events of a case were acknowledged. */
  typesOf(caseId: string): readonly string[] {
    return this.ledger.filter((one) => one.caseId === caseId).map(({ type }) => type);
  }

  /** So many cases at once, each received, put to the members and answered by all of them. */
  async open(count: number): Promise<readonly LoadedCase[]> {
    return Promise.all(Array.from({ length: count }, () => this.openOne()));
  }

  /** The clock passes the deadlines of these cases, and they are heard. */
  async hear(cases: readonly LoadedCase[], withinMs = 90_000): Promise<void> {
    const last = cases.map(({ closesAt }) => closesAt).reduce((one, other) => (one > other ? one : other));
    await this.moveClock(later(last, 2000));
    await Promise.all(cases.map(({ id }) => this.reached(id, 'heard', withinMs)));
  }

  /** These cases are decided. */
  async decide(cases: readonly LoadedCase[]): Promise<void> {
    await Promise.all(
      cases.map(({ id }) => this.give('secretariat', `cases/${id}/decide`, DECISION, { caseId: id, type: 'DecisionMade' })),
    );
  }

  /** So many notes are put on a case, one after another. */
  async note({ id }: LoadedCase, count: number): Promise<void> {
    for (let n = 1; n <= count; n += 1) {
      await this.give('secretariat', `cases/${id}/note`, { text: `Notat ${n}` }, { caseId: id, type: 'NoteAdded' });
    }
  }

  /** Moves the clock forward; that it is there already is well. */
  async moveClock(now: string): Promise<void> {
    await this.client.post('admin', 'demo/clock', { now }).catch((fault: unknown) => {
      if (!String(fault).includes('clock-cannot-go-back')) throw fault;
    });
  }

  /** Waits until a case has reached a state. */
  async reached(caseId: string, state: string, withinMs: number): Promise<void> {
    const ask = async () => (await this.client.get<CaseBody>('secretariat', `cases/${caseId}`)).body.state;
    await eventually(ask, (found) => found === state, withinMs);
  }

  private async openOne(): Promise<LoadedCase> {
    const { id } = await this.give('siri', 'cases/work-permit-opinion', exampleOf('work-permit-opinion'), { type: 'CaseReceived' });
    const { hearing } = await this.give('secretariat', `cases/${id}/open-hearing`, OPENING, { caseId: id, type: 'HearingOpened' });
    await Promise.all(MEMBERS.map((member) => this.reply(member, id)));
    return { id, closesAt: hearing?.closesAt ?? '' };
  }

  private async reply(member: string, caseId: string): Promise<void> {
    const { body } = await this.client.get<{ readonly contentHash: string }>(member, `cases/${caseId}/hearing`);
    const reply = { answer: 'approve', contentHash: body.contentHash };
    await this.give(member, `cases/${caseId}/hearing/reply`, reply, { caseId, type: 'HearingReplyGiven' });
  }

  private async give(
    persona: string,
    path: string,
    body: object,
    { caseId, type }: { readonly caseId?: string; readonly type: string },
  ): Promise<CaseBody> {
    const key = randomUUID();
    const answer = await this.client.post<CaseBody>(persona, path, body, key);
    this.remember({ caseId: caseId ?? answer.body.id, key, type });
    return answer.body;
  }
}
