import { Bodies } from '#bodies';
import type { Actor } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageCommands } from '../http/commands.js';
import { type FormFields, SentForm } from '../http/form.js';
import { goTo, showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { DisqualificationPage } from './disqualification.page.js';
import { FoundHearings } from './found-hearings.js';
import { givenDeclaration } from './given-declaration.js';

const NOTHING_YET = { ground: undefined, explanation: '', faults: [] } as const;
const UNPROCESSABLE = 422;

/** A member says that he or she is disqualified; from then on the case is not for that member to know of. */
@Controller('hoeringer/:number/inhabil')
@PageController()
export class DisqualificationPageController {
  constructor(
    private readonly found: FoundHearings,
    private readonly commands: PageCommands,
    private readonly bodies: Bodies,
  ) {}

  @Get()
  async ask(@SignedInActor() visitor: Actor, @Param('number') given: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const { number, subject } = (await this.found.of(visitor, given)).read.state;
    return showPage(reply, DisqualificationPage({ visitor, number, subject, ...NOTHING_YET }));
  }

  @Post()
  async declare(
    @SignedInActor() visitor: Actor,
    @Param('number') named: string,
    @SentForm() form: FormFields,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { id, read } = await this.found.of(visitor, named);
    const { number, subject } = read.state;
    const given = givenDeclaration(form);
    const { ground, explanation, faults } = given;
    if (ground === undefined || faults.length > 0) {
      return showPage(reply, DisqualificationPage({ visitor, number, subject, ...given }));
    }
    const { memberId = '', seats: seatsHeld } = visitor;
    const seatTerms = await this.bodies.seatTerms(visitor.council);
    const data = { memberId, seatsHeld, ground, explanation, personalRef: newId(), seatTerms };
    const refusal = await this.commands.give(visitor, id, { type: 'declare-disqualification', data }, undefined);
    if (refusal !== undefined) throw new ProblemException(UNPROCESSABLE, refusal);
    return goTo(reply, `/hoeringer?${new URLSearchParams({ inhabil: number }).toString()}`);
  }
}
