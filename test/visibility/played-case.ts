import type { Client } from '../support/client.js';
import { deliver } from '../support/quarter-story.js';
import { type Matter, mark, type Tie } from './audience-table.js';
import { CHAIR, DEPUTIES, type Looker } from './people.js';
import type { DocumentPlanned, PlannedCase } from './planned-case.js';

/** What a case's audience rests on at a moment. */
export interface CaseFacts {
  readonly hearing: 'none' | 'open' | 'closed';
  readonly isAtMeeting: boolean;
  readonly out: ReadonlySet<string>;
  readonly calledIn: ReadonlySet<string>;
  readonly answered: ReadonlySet<string>;
}

/** Signs somebody in, once. */
export type As = (persona: string) => Promise<Client>;

interface Answered {
  readonly status: number;
  readonly body: object;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  'mass-layoff-notice': 'noted',
  'work-permit-opinion': 'customary',
  'work-sharing-extension': 'approved',
  'klv-list': 'noted',
  'quota-dispensation': 'granted',
  'community-service-place': 'no-objection',
};
/** The types in which something is decided about a party. */
const DECIDED_ABOUT: readonly string[] = ['work-sharing-extension', 'quota-dispensation'];
const AWAITING_MEETING: readonly string[] = ['referred', 'at-meeting'];
const NEVER_MET = 99;
const SHORT_OF_ALL: readonly string[] = ['at-meeting', 'reopened'];
const NOTHING_YET: CaseFacts = { hearing: 'none', isAtMeeting: false, out: new Set(), calledIn: new Set(), answered: new Set() };

/** A case as it is played over HTTP; it remembers what its audience rests on, phase by phase. */
export class PlayedCase {
  id = '';
  number = '';
  facts: CaseFacts = NOTHING_YET;
  readonly phases: CaseFacts[] = [];
  readonly marked = new Set<Matter>();

  constructor(
    readonly plan: PlannedCase,
    private readonly as: As,
    private readonly memberIds: ReadonlyMap<string, string>,
  ) {}

  /** What ties somebody to the case, by the facts of a moment. */
  tieOf({ persona, person }: Looker, facts: CaseFacts): Tie {
    if (person !== undefined && facts.out.has(person)) return 'out';
    if (person?.startsWith('deputy-') === true) return facts.calledIn.has(person) ? 'called-in' : 'none';
    if (person !== undefined) return 'seat';
    if (persona === this.plan.sender) return 'own';
    return this.plan.workplaces.includes(persona) ? 'workplace' : 'none';
  }

  /** Ends a phase: what is mailed in it is judged by the facts of now. */
  endPhase(): void {
    this.phases.push(this.facts);
  }

  /** The case comes in, is worked on, and is laid before the committee where it shall be. */
  async receive(closesAt: string): Promise<void> {
    const { sender, type, submission, end, documents, isNoted, tag } = this.plan;
    const client = await this.as(sender);
    const received =
      submission === undefined
        ? await deliver(client, sender.slice('municipality-'.length))
        : (await this.expects(201, client.post<{ readonly id: string; readonly number: string }>(`cases/${type}`, submission))).body;
    ({ id: this.id, number: this.number } = received);
    if (submission !== undefined) this.marked.add('submission');
    for (const document of documents) await this.file(document);
    if (isNoted) {
      await this.asCouncil('note', { text: this.mark('note') });
      await this.asCouncil('assign', { to: this.mark('assignee') });
      await this.asCouncil('raise-attention-point', { text: this.mark('attention'), recommendation: 'Følg op' });
    }
    await this.hearParty();
    await this.leadOn(end, tag, closesAt);
  }

  /** Members declare that they are out, and deputies are called in. */
  async seatMembers(): Promise<void> {
    if (this.facts.hearing === 'none' && !this.facts.isAtMeeting) return;
    const { out, replaced } = this.plan.members;
    for (const key of out) await this.declare(key);
    const deputy = DEPUTIES[replaced ?? ''];
    if (this.facts.hearing !== 'open' || replaced === undefined || deputy === undefined) return;
    await this.asCouncil('hearing/call-deputy', { seatId: await this.seatOf(replaced), reason: this.mark('grounds') });
    this.facts = { ...this.facts, calledIn: new Set([deputy]) };
  }

  /** A deputy called in, and invited by now, may be out in turn; the committee rules, and members answer. */
  async hear(): Promise<void> {
    const { back, answering, contacted, deputyOut } = this.plan.members;
    if (deputyOut) for (const deputy of this.facts.calledIn) await this.declare(deputy);
    if (back !== undefined && this.facts.out.has(back)) await this.bringBack(back);
    if (this.facts.hearing !== 'open') return;
    const standingIn = [...this.facts.calledIn].filter((key) => !this.facts.out.has(key));
    for (const key of [...answering, ...standingIn]) await this.answer(key);
    if (contacted !== undefined)
      await this.asCouncil('hearing/contact', { seatId: await this.seatOf(contacted), note: this.mark('contact') });
  }

  /** The deadline has passed. */
  close(): void {
    const { end } = this.plan;
    if (this.facts.hearing !== 'open' || end === 'in-hearing' || end === 'withdrawn-in-hearing') return;
    this.facts = { ...this.facts, hearing: 'closed', isAtMeeting: this.isShort() };
  }

  /** The case comes to its end; the clerk waits for the worker where it tells somebody first. */
  async end(untilState: (played: PlayedCase, state: string) => Promise<void>): Promise<void> {
    const { end } = this.plan;
    if (end === 'withdrawn-in-hearing') {
      await this.asCouncil('withdraw', { reason: 'Ikke aktuel' });
      this.facts = { ...this.facts, hearing: 'closed' };
    }
    if (end !== 'decided' && end !== 'closed' && end !== 'reopened') return;
    const basis = this.isShort() ? 'meeting' : 'hearing';
    await this.asCouncil('decide', { outcome: OUTCOMES[this.plan.type], text: this.mark('decision'), basis });
    this.marked.add('dispatches');
    if (end !== 'decided') await untilState(this, 'notified');
    if (end === 'closed') await this.asCouncil('close', {});
    if (end === 'reopened') await this.asCouncil('reopen', { reason: 'Nye oplysninger' });
  }

  /** Whether the agenda of the next meeting tells of it in the end: it waits for one, or a point of attention was raised. */
  isOnAgenda(): boolean {
    return AWAITING_MEETING.includes(this.plan.end) || this.marked.has('attention');
  }

  /** Whether its hearing is to come to nothing for want of a quorum. */
  isShort(): boolean {
    return SHORT_OF_ALL.includes(this.plan.end);
  }

  private async leadOn(end: PlannedCase['end'], tag: string, closesAt: string): Promise<void> {
    switch (end) {
      case 'ready':
      case 'incomplete':
        return;
      case 'asked':
        return this.asCouncil('request-information', { questions: [this.mark('questions')] });
      case 'misdirected':
        return this.asCouncil('mark-misdirected', { forwardedTo: 'En anden myndighed', reason: 'Forkert sted' });
      case 'withdrawn':
        await this.post(this.plan.sender, 'withdraw', { reason: 'Ikke aktuel' });
        return;
      case 'referred':
        await this.asCouncil('refer-to-meeting', { reason: mark('hearing', tag) });
        this.facts = { ...this.facts, isAtMeeting: true };
        return;
      case 'in-hearing':
      case 'withdrawn-in-hearing':
        return this.open({ closesAt });
      case 'heard':
      case 'at-meeting':
      case 'decided':
      case 'closed':
      case 'reopened':
        return this.open({});
    }
  }

  /** The party is asked before anything is decided about it, and may answer. */
  private async hearParty(): Promise<void> {
    const { type, party, sender } = this.plan;
    if (!DECIDED_ABOUT.includes(type) || party === 'not-asked') return;
    await this.asCouncil('open-party-hearing', { text: this.mark('party-question') });
    if (party === 'answered') await this.post(sender, 'answer-party-hearing', { statement: this.mark('party-statement') });
  }

  private async open(given: object): Promise<void> {
    const rule = { silence: 'consent', quorum: this.isShort() ? NEVER_MET : 1, sides: null };
    await this.asCouncil('open-hearing', { question: this.mark('hearing'), recommendation: OUTCOMES[this.plan.type], rule, ...given });
    this.facts = { ...this.facts, hearing: 'open' };
  }

  private async bringBack(key: string): Promise<void> {
    const { out, backByException, replaced } = this.plan.members;
    const ruling = backByException ? { disqualified: true, exception: 'Ingen kan træde i stedet.' } : { disqualified: false };
    const body = { memberId: this.memberIds.get(key) ?? '', reason: this.mark('grounds'), ...ruling };
    await this.post(out.includes(CHAIR) ? 'secretariat' : 'chair', 'hearing/rule-on-disqualification', body);
    const calledIn = key === replaced ? new Set<string>() : this.facts.calledIn;
    this.facts = { ...this.facts, out: without(this.facts.out, key), calledIn };
  }

  private async declare(key: string): Promise<void> {
    const declared = { ground: 'other-doubt', explanation: this.mark('explanation') };
    const client = await this.as(key);
    await this.expects(204, client.post<object>(`cases/${this.id}/hearing/declare-disqualification`, declared));
    this.facts = { ...this.facts, out: new Set([...this.facts.out, key]) };
  }

  private async answer(key: string): Promise<void> {
    const client = await this.as(key);
    const { body } = await client.get<{ readonly contentHash: string }>(`cases/${this.id}/hearing`);
    const said = { remark: this.mark('replies'), minorityStatement: this.mark('minority') };
    await this.post(key, 'hearing/reply', { answer: 'approve-with-remark', ...said, contentHash: body.contentHash });
    this.facts = { ...this.facts, answered: new Set([...this.facts.answered, key]) };
  }

  private async seatOf(key: string): Promise<string> {
    interface Explained {
      readonly seats: readonly { readonly seatId: string; readonly holder: { readonly memberId: string } }[];
    }
    const { body } = await (await this.as('secretariat')).get<Explained>(`cases/${this.id}/hearing/explanation`);
    return body.seats.find(({ holder }) => holder.memberId === this.memberIds.get(key))?.seatId ?? '';
  }

  private async file({ by, access }: DocumentPlanned): Promise<void> {
    const form = new FormData();
    form.set('file', new Blob([access], { type: 'application/pdf' }), 'bilag.pdf');
    form.set('title', this.mark(`${by}-${access}`));
    form.set('access', access);
    const client = await this.as(by === 'sender' ? this.plan.sender : 'secretariat');
    await this.expects(201, client.upload<object>(`cases/${this.id}/documents`, form));
  }

  private mark(matter: Matter): string {
    this.marked.add(matter);
    return mark(matter, this.plan.tag);
  }

  private asCouncil(command: string, body: object): Promise<void> {
    return this.post('secretariat', command, body);
  }

  private async post(persona: string, command: string, body: object): Promise<void> {
    const client = await this.as(persona);
    await this.expects(200, client.post<object>(`cases/${this.id}/${command}`, body));
  }

  private async expects<T extends Answered>(wanted: number, asked: Promise<T>): Promise<T> {
    const answer = await asked;
    if (answer.status !== wanted) throw new Error(`case ${this.plan.tag} (${this.plan.end}): ${JSON.stringify(answer.body)}`);
    return answer;
  }
}

function without(all: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...all].filter((key) => key !== one));
}
