import { CommitteeSeats } from '#bodies';
import { GatheredCommands, mayDissent } from '#casework';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { malformed } from '../http/malformed.js';
import { momentOf } from '../http/moments.js';
import { CaseCommands } from './case-commands.js';
import { ReasonDto, ReplyDto } from './command.dto.js';
import { ContactDto, ExtendHearingDto, OpenHearingDto, ruleGiven } from './hearing-command.dto.js';

/** Putting a case before the committee, and its answers. */
@Controller('cases/:id')
export class HearingCommandsController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly seats: CommitteeSeats,
    private readonly gathered: GatheredCommands,
  ) {}

  @Post('open-hearing')
  @HttpCode(200)
  async openHearing(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(OpenHearingDto) given: OpenHearingDto) {
    const wanted = {
      question: given.question,
      recommendation: given.recommendation ?? undefined,
      recommendationText: given.recommendationText ?? undefined,
      closesAt: momentOf(given.closesAt),
      rule: ruleGiven(given.rule),
    };
    return this.commands.give(asking, id, await this.gathered.openHearing(asking.actor.council, wanted));
  }

  @Post('extend-hearing')
  @HttpCode(200)
  extendHearing(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ExtendHearingDto) given: ExtendHearingDto) {
    const data = { closesAt: momentOf(given.closesAt), reason: given.reason };
    return this.commands.give(asking, id, { type: 'extend-hearing', data });
  }

  @Post('close-hearing')
  @HttpCode(200)
  async closeHearing(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ReasonDto) { reason }: ReasonDto) {
    return this.commands.give(asking, id, await this.gathered.closeHearing(asking.actor.council, reason));
  }

  @Post('hearing/reply')
  @HttpCode(200)
  async reply(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ReplyDto) given: ReplyDto) {
    const { answer, contentHash } = given;
    const remark = given.remark ?? undefined;
    const minorityStatement = given.minorityStatement ?? undefined;
    if (answer === 'approve-with-remark' && remark === undefined) throw malformed({ pointer: '/remark', code: 'required' });
    if (minorityStatement !== undefined && !mayDissent(answer)) throw malformed({ pointer: '/minorityStatement', code: 'unknown-value' });
    const { memberId = '', seats: seatsHeld } = asking.actor;
    const seatTerms = await this.seats.terms(asking.actor.council);
    const data = { memberId, seatsHeld, seatTerms, answer, remark, minorityStatement, contentHash };
    return this.commands.give(asking, id, { type: 'reply', data });
  }

  @Post('hearing/contact')
  @HttpCode(200)
  async contact(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ContactDto) { seatId, note }: ContactDto) {
    const seatTerms = await this.seats.terms(asking.actor.council);
    return this.commands.give(asking, id, { type: 'contact', data: { seatId, note, seatTerms } });
  }

  @Post('refer-to-meeting')
  @HttpCode(200)
  async referToMeeting(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ReasonDto) { reason }: ReasonDto) {
    return this.commands.give(asking, id, await this.gathered.referToMeeting(asking.actor.council, reason));
  }
}
