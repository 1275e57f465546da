import { typeOf } from '#casework';
import { createHash } from 'node:crypto';
import { can } from '#identity';
import type { Actor } from '#kernel';
import { AGENDA_STYLE, agendaPage, Agendas } from '#meetings';
import { ProblemException } from '#platform';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../http/actor-guard.js';

/** The page has one style of its own, and nothing else that a browser would run or load. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(AGENDA_STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'private, no-store',
};

/** What the committee's next meeting deals with. */
@Controller('meetings')
export class MeetingsController {
  constructor(private readonly agendas: Agendas) {}

  @Get('agenda')
  async agenda(@CurrentActor() actor: Actor) {
    return this.agendaFor(actor);
  }

  @Get('agenda.html')
  async page(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await reply.headers(PAGE_HEADERS).send(agendaPage(await this.agendaFor(actor), wordsOf));
  }

  private agendaFor(actor: Actor) {
    const isAllowed = can(actor, 'read-agenda', { council: actor.council, senders: [], sender: undefined });
    if (!isAllowed) throw new ProblemException(403, 'not-permitted');
    return this.agendas.of(actor);
  }
}

function wordsOf(type: string) {
  return typeOf({ type }).words.da;
}
