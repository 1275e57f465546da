import { CommitteeSeats } from '#bodies';
import { newId } from '#platform';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { malformed } from '../http/malformed.js';
import { CaseCommands } from './case-commands.js';
import { DeclarationDto, DeputyCallDto, RulingDto } from './disqualification.dto.js';

/** Who takes no part in a case, and who stands in. */
@Controller('cases/:id/hearing')
export class DisqualificationController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly seats: CommitteeSeats,
  ) {}

  /** Answers nothing: from here on the case is not for the caller to know of. */
  @Post('declare-disqualification')
  @HttpCode(204)
  async declare(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(DeclarationDto) given: DeclarationDto): Promise<void> {
    const { memberId = '', seats: seatsHeld } = asking.actor;
    const seatTerms = await this.seats.terms(asking.actor.council);
    const data = { memberId, seatsHeld, seatTerms, ground: given.ground, explanation: given.explanation, personalRef: newId() };
    await this.commands.carryOut(asking, id, { type: 'declare-disqualification', data });
  }

  @Post('rule-on-disqualification')
  @HttpCode(200)
  async rule(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(RulingDto) given: RulingDto) {
    const { memberId, disqualified, reason } = given;
    const exception = given.exception ?? undefined;
    if (exception !== undefined && !disqualified) throw malformed({ pointer: '/exception', code: 'unknown-value' });
    const { seats: bench, chair, deputyChair } = await this.seats.committeeToday(asking.actor.council);
    const data = { memberId, disqualified, reason, exception, bench, chair, deputyChair };
    return this.commands.give(asking, id, { type: 'rule-on-disqualification', data });
  }

  @Post('call-deputy')
  @HttpCode(200)
  async callDeputy(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(DeputyCallDto) { seatId, reason }: DeputyCallDto) {
    const { seats: bench } = await this.seats.committeeToday(asking.actor.council);
    return this.commands.give(asking, id, { type: 'call-deputy', data: { seatId, reason, bench } });
  }
}
