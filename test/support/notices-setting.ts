import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bodies, DEMO_COUNCIL, DemoCouncil } from '#bodies';
import { caseTypeNamed, readSubmission } from '#case-types';
import { type CaseState, Cases, HandleCase, type Hearing, type UntimedCommand } from '#casework';
import { DemoIdentity } from '#identity';
import { type Actor, type CaseType, day, type JsonObject, type LegalNature, source, systemActor } from '#kernel';
import { NoticesModule } from '#notices';
import { EventStore, PlatformModule, QUEUE_RETRIES, readConfig } from '#platform';
import { Global, Module } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import PostalMime, { type Email } from 'postal-mime';
import { v7 } from 'uuid';
import { exampleOf } from './examples.js';
import { type AboutNotice, massLayoffNotice, noticeOf } from './mass-layoff-notices.js';
import { createTestDatabase } from './test-postgres.js';

const ACTOR: Actor = { ...systemActor(DEMO_COUNCIL), id: 'p-1', kind: 'person', role: 'secretariat' };
const ASKED = { actor: ACTOR, repeatable: undefined, correlationId: 'c-1', causationId: undefined };
const RULE = source('loven', '§ 1');
const DANISH = {
  title: 'Udtalelse om løn',
  outcomes: { customary: 'Lønnen er sædvanlig', 'not-customary': 'Lønnen er ikke sædvanlig' },
  findings: { pay: 'Lønnen er 168,40 kr. i timen.' },
  deadlines: { 'reply-due': 'Svarfrist' },
  fields: {},
  values: {},
};

const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** Bears the name of a type that casework knows, so that its commands run; what it finds and says is invented. */
const OPINION: CaseType = {
  name: 'work-permit-opinion',
  legalNature: 'opinion',
  senders: ['agency:siri'],
  submission: Object,
  personal: [],
  immaterial: [],
  outcomes: [
    { code: 'customary', fullyGranted: true },
    { code: 'not-customary', fullyGranted: false },
  ],
  hearing: {
    rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
    workingDays: 5,
  },
  settings: [],
  words: { da: DANISH, en: DANISH },
  subjectOf: () => 'Klejnsmed hos Vendsyssel Smede ApS',
  municipalitiesOf: () => [],
  assess: (_, { receivedAt }) => ({
    ruleSet: 'TEST',
    findings: [{ code: 'pay', severity: 'info', path: undefined, rows: undefined, source: RULE, data: undefined }],
    deadlines: [{ kind: 'reply-due', due: { at: receivedAt }, computedFrom: 'receivedAt', source: RULE, standsStill: true }],
  }),
};

@Global()
@Module({ providers: [{ provide: QUEUE_RETRIES, useValue: { attempts: 2, pauseMs: 20 } }], exports: [QUEUE_RETRIES] })
class Impatience {}

export function workSharing(): CaseType {
  const type = caseTypeNamed('work-sharing-extension');
  if (type === undefined) throw new Error('the case type is not listed');
  return type;
}

/** An installation of its own: a database and a folder, and any number of processes that share them. */
export class NoticesSetting {
  private readonly running: TestingModule[] = [];

  private constructor(
    private readonly url: string,
    readonly folder: string,
    private readonly smtpUrl: string | undefined,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Makes one with the demo's council and organisations, and its first process. */
  static async create(smtpUrl?: string): Promise<{ readonly setting: NoticesSetting; readonly web: TestingModule }> {
    const { url, drop } = await createTestDatabase();
    const setting = new NoticesSetting(url, await mkdtemp(join(tmpdir(), 'notices-')), smtpUrl, drop);
    const web = await setting.process();
    await web.get(DemoCouncil, { strict: false }).establish();
    await web.get(DemoIdentity, { strict: false }).establish();
    return { setting, web };
  }

  /** Another process; whether it works on notices is for the test to say. */
  async process(caseTypes: readonly CaseType[] = [OPINION, massLayoffNotice(), workSharing()]): Promise<TestingModule> {
    const config = readConfig({
      DATABASE_URL: this.url,
      DATA_DIR: this.folder,
      SMTP_URL: this.smtpUrl,
      PUBLIC_URL: 'https://sagsudvalg.example.test',
      MAIL_FROM: 'Sagsudvalget <sagsudvalg@example.test>',
    });
    const imports = [Impatience, PlatformModule.forRoot(config), NoticesModule.forRoot({ caseTypes })];
    const one = await Test.createTestingModule({ imports }).setLogger(SILENT).compile();
    this.running.push(await one.init());
    return one;
  }

  async close(): Promise<void> {
    await Promise.all(this.running.map((one) => one.close()));
    await rm(this.folder, { recursive: true });
    await this.drop();
  }

  /** The names of the mails written so far. */
  async mails(): Promise<readonly string[]> {
    const names = await readdir(join(this.folder, 'mail')).catch(() => []);
    return names.filter((name) => name.endsWith('.eml')).sort();
  }

  async mail(name: string): Promise<Email> {
    return PostalMime.parse(await readFile(join(this.folder, 'mail', name)));
  }

  async removeMails(): Promise<void> {
    await rm(join(this.folder, 'mail'), { recursive: true });
  }
}

/** What a secretariat does with a case, in a process of a setting. */
export class Secretariat {
  constructor(private readonly web: TestingModule) {}

  async submit(principal = 'agency:siri', legalNature: LegalNature = 'opinion'): Promise<CaseState> {
    return this.receive({ ...OPINION, legalNature }, principal, { jobTitle: 'Klejnsmed' });
  }

  async submitNotice(about: AboutNotice, principal = 'company:99001003'): Promise<CaseState> {
    return this.receive(massLayoffNotice(), principal, noticeOf(about));
  }

  async submitApplication(changes: JsonObject = {}): Promise<CaseState> {
    const read = readSubmission(workSharing(), { ...exampleOf('work-sharing-extension'), ...changes });
    if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
    return this.receive(workSharing(), 'municipality:820', read.submission);
  }

  async supplementNotice(caseId: string, about: AboutNotice): Promise<CaseState> {
    const given = { caseType: massLayoffNotice().name, submission: noticeOf(about), personalRef: v7(), documents: [] };
    return this.give(caseId, { type: 'supplement', data: given });
  }

  async give(caseId: string, command: UntimedCommand): Promise<CaseState> {
    return this.execute({ ...ASKED, caseId, ifVersion: undefined, command });
  }

  async openHearing(caseId: string, recommendation = 'customary'): Promise<void> {
    const { seats } = await this.web.get(Bodies, { strict: false }).caseCommitteeOn(DEMO_COUNCIL, day('2026-03-03'));
    const asking = { question: 'Er lønnen sædvanlig?', recommendation, recommendationText: undefined };
    await this.give(caseId, {
      type: 'open-hearing',
      data: { ...asking, closesAt: undefined, rule: {}, seats, seatTerms: undefined, settings: [], closedDays: [] },
    });
  }

  /** The holder of a seat declares to be disqualified, and the secretariat calls the deputy in. */
  async replaceHolder({ memberId, seatId }: { readonly memberId: string; readonly seatId: string }, caseId: string): Promise<void> {
    const holder: Actor = { ...ACTOR, role: 'member', memberId, seats: [seatId] };
    const about = {
      memberId,
      seatsHeld: [seatId],
      seatTerms: undefined,
      ground: 'own-interest',
      explanation: 'Egen sag',
      personalRef: v7(),
    } as const;
    const command = { type: 'declare-disqualification', data: about } as const;
    await this.execute({ ...ASKED, actor: holder, caseId, ifVersion: undefined, command });
    const { seats: bench } = await this.web.get(Bodies, { strict: false }).caseCommitteeOn(DEMO_COUNCIL, day('2026-03-03'));
    await this.give(caseId, { type: 'call-deputy', data: { seatId, reason: 'Inhabilitet', bench } });
  }

  /** The latest hearing of a case. */
  async hearingOf(caseId: string): Promise<Hearing> {
    const hearing = (await this.web.get(Cases, { strict: false }).find(ACTOR, caseId))?.state.hearings.at(-1);
    if (hearing === undefined) throw new Error('the case has no hearing');
    return hearing;
  }

  /** A member answers the hearing of a case. */
  async approveAs(memberId: string, caseId: string): Promise<void> {
    const { contentHash, seats } = await this.hearingOf(caseId);
    const held = seats.filter(({ holder }) => holder === memberId).map(({ seatId }) => seatId);
    const member: Actor = { ...ACTOR, id: memberId, role: 'member', memberId, seats: held };
    const command: UntimedCommand = {
      type: 'reply',
      data: {
        memberId,
        seatsHeld: held,
        seatTerms: undefined,
        answer: 'approve',
        remark: undefined,
        minorityStatement: undefined,
        contentHash,
      },
    };
    await this.execute({ ...ASKED, actor: member, caseId, ifVersion: undefined, command });
  }

  async refer(caseId: string): Promise<void> {
    await this.give(caseId, { type: 'refer-to-meeting', data: { reason: 'Til drøftelse', seats: [], seatTerms: undefined } });
  }

  /** Decides at a meeting; the answer is the id of the dispatch it owes. */
  async decide(caseId: string, outcome = 'customary'): Promise<string> {
    await this.refer(caseId);
    const ids = { decisionId: v7(), dispatchId: v7() };
    const decision = {
      outcome,
      text: 'Lønnen svarer til overenskomsten.',
      reasons: 'Den er sammenlignet.',
      terms: undefined,
      seatTerms: undefined,
      settings: [],
    };
    await this.give(caseId, { type: 'decide', data: { ...ids, ...decision, basis: 'meeting' } });
    return ids.dispatchId;
  }

  async statusOf(caseId: string): Promise<string | undefined> {
    return (await this.web.get(Cases, { strict: false }).find(ACTOR, caseId))?.state.status;
  }

  async confirmationsIn(caseId: string): Promise<number> {
    const events = await this.web.get(EventStore).readStream(DEMO_COUNCIL, caseId);
    return events.filter(({ type }) => type === 'DispatchConfirmed').length;
  }

  private async receive(type: CaseType, principal: string, submission: JsonObject): Promise<CaseState> {
    const identity = { caseId: v7(), caseType: type.name, council: DEMO_COUNCIL };
    const sender = { principal, name: 'Afsenderen' };
    const data = { ...identity, sender, submission, documents: [], personalRef: v7(), registeredBySecretariat: false };
    return this.execute({ ...ASKED, type, received: { type: 'submit', data } });
  }

  private async execute(request: HandleCase['request']): Promise<CaseState> {
    const answer = await this.web.get(CommandBus, { strict: false }).execute(new HandleCase(request));
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    return answer.state;
  }
}
