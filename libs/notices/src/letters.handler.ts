import { Bodies, Settings } from '#bodies';
import type { CaseState } from '#casework';
import { type Addressee, type CaseType, copenhagenDayOf, type CouncilSettings, type Instant, settledOn } from '#kernel';
import { Config } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { attentionTold } from './attention/attention-told.handler.js';
import { attentionLetter } from './attention/attention.messages.js';
import {
  concernTold,
  decisionTold,
  hearingEndedTold,
  invitationTold,
  type LetterSetting,
  partyHearingTold,
  receiptTold,
} from './case-told.handler.js';
import { complaintGuidanceOf } from './complaint-guidance.law.js';
import { concernLetter } from './concern.messages.js';
import { markedConfidential } from './confidentiality.messages.js';
import { decisionLetter } from './decision.messages.js';
import { hearingEndedLetter } from './hearing-ended.messages.js';
import { hearingExtendedLetter } from './hearing-extended.messages.js';
import { invitationLetter } from './invitation.messages.js';
import type { Letter } from './letter.view.js';
import { channelOf, type NoticeCase } from './notice-case.query.js';
import type { Notice, NoticeFault, Signature } from './notice.state.js';
import { partyHearingLetter } from './party-hearing/party-hearing.messages.js';
import { receiptLetter } from './receipt.messages.js';
import type { HearingTold } from './reminding/waiting-letter.messages.js';
import type { UnreachedMember } from './unreached/unreached.messages.js';

/** What letters are written from besides the cases themselves. */
export interface LetterSettings {
  readonly caseTypes: readonly CaseType[];
}

interface Unreached {
  readonly memberId: string;
  readonly reason: NoticeFault;
}

interface Settled {
  readonly settings: CouncilSettings;
}

export const LETTER_SETTINGS = Symbol('LETTER_SETTINGS');

/** Writes the letters. */
@Injectable()
export class Letters {
  constructor(
    @Inject(LETTER_SETTINGS) private readonly settings: LetterSettings,
    private readonly config: Config,
    private readonly bodies: Bodies,
    private readonly councilSettings: Settings,
  ) {}

  /** The letter that tells someone of what happened; while the case is confidential it says so. */
  async write(notice: Notice, about: NoticeCase, recipientName: string): Promise<Letter> {
    const { recipient } = notice;
    const { state, now } = about;
    const setting = { type: this.typeOf(about), recipientName, from: await this.signature(state.council) };
    const marking = { until: state.confidentialUntil, today: copenhagenDayOf(now), toSender: recipient === state.sender.principal };
    const settings = await this.councilSettings.of(state.council);
    return markedConfidential(this.letterOf(notice, about, { ...setting, settings }), marking);
  }

  /**
   * Who is written to by letter, as the case named them when it was decided, or else when it was last decided before; undefined when
   * it never named anybody of that principal.
   */
  addresseeOf({ recipient }: Notice, about: NoticeCase): Addressee | undefined {
    const type = this.typeOf(about);
    const addressees = [...about.replaced, about.then].flatMap(({ submission }) => type.toldByLetterOf?.(submission) ?? []);
    return addressees.findLast(({ principal }) => principal === recipient);
  }

  /** Who letters of a council are from. */
  async signature(council: string): Promise<Signature> {
    const bodies = await this.bodies.all(council);
    const nameOf = (kind: 'council' | 'case-committee') => bodies.find((body) => body.kind === kind)?.name;
    return { committee: nameOf('case-committee'), council: nameOf('council') };
  }

  /** The latest hearing of a case, as its members are told of it. */
  hearingTold(state: CaseState): HearingTold {
    const hearing = state.hearings.at(-1);
    if (hearing === undefined) throw new Error('a case without a hearing waits for nobody');
    const { number, subject } = state;
    const { question, closesAt } = hearing;
    return {
      number,
      title: this.typeOf({ state }).words.da.title,
      subject,
      question,
      closesAt,
      address: this.address('hoeringer', number),
    };
  }

  /** Members whom no mail reaches, by the names they bear. */
  async membersTold(council: string, unreached: readonly Unreached[]): Promise<readonly UnreachedMember[]> {
    const people = await this.bodies.people(
      council,
      unreached.map(({ memberId }) => memberId),
    );
    return unreached.map(({ memberId, reason }) => ({ name: people.get(memberId)?.name ?? memberId, reason }));
  }

  private letterOf(notice: Notice, about: NoticeCase, { settings, ...setting }: LetterSetting & Settled): Letter {
    const { event, state } = about;
    switch (event.type) {
      case 'CaseReceived':
        return notice.kind === 'receipt' ? receiptLetter(receiptTold(about, event, setting)) : this.concern(state, setting);
      case 'SubmissionSupplemented':
      case 'InformationProvided':
        return this.concern(state, setting);
      case 'HearingOpened':
      case 'DeputyCalled':
        return invitationLetter(invitationTold(about, { ...setting, address: this.address('hoeringer', state.number) }));
      case 'HearingExtended':
        return hearingExtendedLetter({
          ...this.hearingTold(state),
          ...event.data,
          recipientName: setting.recipientName,
          from: setting.from,
        });
      case 'HearingClosed':
        return hearingEndedLetter(hearingEndedTold(about, event, { ...setting, address: this.address('hoeringer', state.number) }));
      case 'PartyHearingOpened':
        return partyHearingLetter(
          partyHearingTold(about, event, {
            ...setting,
            channel: channelOf(notice, about),
            address: this.address('sager', state.number),
          }),
        );
      case 'AttentionPointRaised':
        return attentionLetter(attentionTold(about, event, notice.recipient, { ...setting, address: this.address('sager', state.number) }));
      case 'DecisionMade':
        return decisionLetter(
          decisionTold(about, event, {
            ...setting,
            channel: channelOf(notice, about),
            complaintGuidance: guidance(setting, event.at, settings),
          }),
        );
    }
  }

  private concern(state: CaseState, setting: LetterSetting): Letter {
    return concernLetter(concernTold(state, { ...setting, address: this.address('sager', state.number) }));
  }

  private typeOf({ state }: Pick<NoticeCase, 'state'>): CaseType {
    const found = this.settings.caseTypes.find(({ name }) => name === state.type);
    if (found === undefined) throw new Error(`no case type is called ${state.type}`);
    return found;
  }

  private address(page: 'sager' | 'hoeringer', number: string): string {
    return `${this.config.publicUrl}/${page}/${encodeURIComponent(number)}`;
  }
}

/** What was told about complaining on the day of the decision. */
function guidance({ type }: LetterSetting, decidedAt: Instant, settings: CouncilSettings): string {
  return settledOn(complaintGuidanceOf(type), copenhagenDayOf(decidedAt), settings).value;
}
