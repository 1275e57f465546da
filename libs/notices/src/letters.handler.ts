import { Bodies } from '#bodies';
import type { CaseState } from '#casework';
import { type Addressee, type CaseType, copenhagenDayOf, type LawEntry } from '#kernel';
import { Config } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { concernTold, decisionTold, invitationTold, type LetterSetting, receiptTold } from './case-told.handler.js';
import { concernLetter } from './concern.messages.js';
import { markedConfidential } from './confidentiality.messages.js';
import { decisionLetter } from './decision.messages.js';
import { invitationLetter } from './invitation.messages.js';
import type { Letter } from './letter.view.js';
import { channelOf, type NoticeCase } from './notice-case.query.js';
import type { Notice, Signature } from './notice.state.js';
import { receiptLetter } from './receipt.messages.js';

/** What letters are written from besides the cases themselves. */
export interface LetterSettings {
  readonly caseTypes: readonly CaseType[];
  /** How to complain over a decision, by the day it was made; Danish text. */
  readonly complaintGuidance: readonly LawEntry<string>[];
}

export const LETTER_SETTINGS = Symbol('LETTER_SETTINGS');

/** Writes the letters. */
@Injectable()
export class Letters {
  constructor(
    @Inject(LETTER_SETTINGS) private readonly settings: LetterSettings,
    private readonly config: Config,
    private readonly bodies: Bodies,
  ) {}

  /** The letter that tells someone of what happened; while the case is confidential it says so. */
  async write(notice: Notice, about: NoticeCase, recipientName: string): Promise<Letter> {
    const { recipient } = notice;
    const { state, now } = about;
    const setting = { type: this.typeOf(about), recipientName, from: await this.signature(state.council) };
    const marking = { until: state.confidentialUntil, today: copenhagenDayOf(now), toSender: recipient === state.sender.principal };
    return markedConfidential(this.letterOf(notice, about, setting), marking);
  }

  /** Who is written to by letter; undefined when the case, as it was decided, names nobody of that principal. */
  addresseeOf({ recipient }: Notice, about: NoticeCase): Addressee | undefined {
    const addressees = this.typeOf(about).toldByLetterOf?.(about.then.submission) ?? [];
    return addressees.find(({ principal }) => principal === recipient);
  }

  /** Who letters of a council are from. */
  async signature(council: string): Promise<Signature> {
    const bodies = await this.bodies.all(council);
    const nameOf = (kind: 'council' | 'case-committee') => bodies.find((body) => body.kind === kind)?.name;
    return { committee: nameOf('case-committee'), council: nameOf('council') };
  }

  private letterOf(notice: Notice, about: NoticeCase, setting: LetterSetting): Letter {
    const { event, state } = about;
    switch (event.type) {
      case 'CaseReceived':
        return notice.kind === 'receipt' ? receiptLetter(receiptTold(about, event, setting)) : this.concern(state, setting);
      case 'SubmissionSupplemented':
      case 'InformationProvided':
        return this.concern(state, setting);
      case 'HearingOpened':
        return invitationLetter(invitationTold(about, event, { ...setting, address: this.address('hoeringer', state.number) }));
      case 'DecisionMade':
        return decisionLetter(decisionTold(about, event, { ...setting, ...this.ofDecision(notice, about) }));
    }
  }

  private ofDecision(notice: Notice, about: NoticeCase) {
    return { channel: channelOf(notice, about), complaintGuidance: this.settings.complaintGuidance };
  }

  private concern(state: CaseState, setting: LetterSetting): Letter {
    return concernLetter(concernTold(state, { ...setting, address: this.address('sager', state.number) }));
  }

  private typeOf({ state }: NoticeCase): CaseType {
    const found = this.settings.caseTypes.find(({ name }) => name === state.type);
    if (found === undefined) throw new Error(`no case type is called ${state.type}`);
    return found;
  }

  private address(page: 'sager' | 'hoeringer', number: string): string {
    return `${this.config.publicUrl}/${page}/${encodeURIComponent(number)}`;
  }
}
