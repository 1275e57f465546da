import { Bodies } from '#bodies';
import type { CaseType, LawEntry } from '#kernel';
import { Config } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { decisionTold, invitationTold, receiptTold } from './case-told.handler.js';
import { decisionLetter } from './decision.messages.js';
import { invitationLetter } from './invitation.messages.js';
import type { Letter } from './letter.view.js';
import type { NoticeCase } from './notice-case.query.js';
import type { Signature } from './notice.state.js';
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

  /** The letter that tells someone of what happened. */
  async write(about: NoticeCase, recipientName: string): Promise<Letter> {
    const { event } = about;
    const setting = { type: this.typeOf(about), recipientName, from: await this.signature(about.state.council) };
    switch (event.type) {
      case 'CaseReceived':
        return receiptLetter(receiptTold(about, event, setting));
      case 'HearingOpened':
        return invitationLetter(invitationTold(about, event, { ...setting, address: this.hearingAddress(about.state.number) }));
      case 'DecisionMade':
        return decisionLetter(decisionTold(about, event, { ...setting, complaintGuidance: this.settings.complaintGuidance }));
    }
  }

  private typeOf({ state }: NoticeCase): CaseType {
    const found = this.settings.caseTypes.find(({ name }) => name === state.type);
    if (found === undefined) throw new Error(`no case type is called ${state.type}`);
    return found;
  }

  private hearingAddress(number: string): string {
    return `${this.config.publicUrl}/hoeringer/${encodeURIComponent(number)}`;
  }

  private async signature(council: string): Promise<Signature> {
    const bodies = await this.bodies.all(council);
    const nameOf = (kind: 'council' | 'case-committee') => bodies.find((body) => body.kind === kind)?.name;
    return { committee: nameOf('case-committee'), council: nameOf('council') };
  }
}
