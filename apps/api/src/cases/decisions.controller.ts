import { GatheredCommands } from '#casework';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Asker, type Asking } from '../http/asking.js';
import { NoBody, type Nothing, ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { CaseCommands } from './case-commands.js';
import { DecisionDto, DispatchDto, ForwardingDto, ReasonDto } from './command.dto.js';

/** How a case ends, and begins again. */
@Controller('cases/:id')
export class DecisionsController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly gathered: GatheredCommands,
  ) {}

  @Post('decide')
  @HttpCode(200)
  async decide(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(DecisionDto) given: DecisionDto) {
    const { outcome, text, reasons, basis, terms } = given;
    const wanted = { outcome, text, reasons: reasons ?? undefined, basis, terms: terms ?? undefined };
    return this.commands.give(asking, id, await this.gathered.decide(asking.actor.council, wanted));
  }

  @Post('confirm-dispatch')
  @HttpCode(200)
  confirmDispatch(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(DispatchDto) { dispatchId }: DispatchDto) {
    return this.commands.give(asking, id, { type: 'confirm-dispatch', data: { dispatchId, bySystem: false } });
  }

  @Post('close')
  @HttpCode(200)
  close(@IdInPath('id') id: string, @Asker() asking: Asking, @NoBody() data: Nothing) {
    return this.commands.give(asking, id, { type: 'close', data });
  }

  @Post('withdraw')
  @HttpCode(200)
  async withdraw(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ReasonDto) { reason }: ReasonDto) {
    return this.commands.give(asking, id, await this.gathered.withdraw(asking.actor.council, reason));
  }

  @Post('mark-misdirected')
  @HttpCode(200)
  markMisdirected(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ForwardingDto) given: ForwardingDto) {
    const { forwardedTo, reason } = given;
    return this.commands.give(asking, id, { type: 'mark-misdirected', data: { forwardedTo, reason } });
  }

  @Post('reopen')
  @HttpCode(200)
  reopen(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ReasonDto) { reason }: ReasonDto) {
    return this.commands.give(asking, id, { type: 'reopen', data: { reason } });
  }
}
