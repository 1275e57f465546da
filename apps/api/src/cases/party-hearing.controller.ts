import { GivenSettings } from '#bodies';
import type { Actor, Day } from '#kernel';
import { newId } from '#platform';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { malformed } from '../http/malformed.js';
import { momentOf } from '../http/moments.js';
import { CaseCommands } from './case-commands.js';
import { PartyAnswerDto, PartyHearingDto } from './party-hearing.dto.js';

/** Hearing the party of a case before it is decided, and what it answers. */
@Controller('cases/:id')
export class PartyHearingController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly settings: GivenSettings,
  ) {}

  @Post('open-party-hearing')
  @HttpCode(200)
  async open(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(PartyHearingDto) { text, closesAt }: PartyHearingDto) {
    const settled = await this.settings.today(asking.actor.council);
    const data = { text, closesAt: momentOf(closesAt), dispatchId: newId(), ...settled };
    return this.commands.give(asking, id, { type: 'open-party-hearing', data });
  }

  @Post('answer-party-hearing')
  @HttpCode(200)
  async answer(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(PartyAnswerDto) given: PartyAnswerDto) {
    const receivedOn = letterDay(asking.actor, given.receivedOn ?? undefined);
    const data = { statement: given.statement, personalRef: newId(), receivedOn };
    const answer = await this.commands.answer(asking, id, { type: 'answer-party-hearing', data });
    if (answer.kind === 'refused' && answer.rejection.code === 'received-on-out-of-range') {
      throw malformed({ pointer: '/receivedOn', code: 'out-of-range' });
    }
    return this.commands.shownAfter(asking, answer);
  }
}

/** The secretariat says which day the letter came that it puts on the case; whoever answers here has sent none. */
function letterDay({ role }: Actor, receivedOn: Day | undefined): Day | undefined {
  const isForParty = role === 'secretariat';
  if (isForParty && receivedOn === undefined) throw malformed({ pointer: '/receivedOn', code: 'required' });
  if (!isForParty && receivedOn !== undefined) throw malformed({ pointer: '/receivedOn', code: 'unknown-field' });
  return receivedOn;
}
