import { HearingList } from '#casework';
import type { Actor } from '#kernel';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Board } from '../board/board.js';
import { BoardPage } from '../board/board.page.js';
import { showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { Visitor } from '../http/visitor.js';
import { StartPage } from './start.page.js';

const UNANSWERED = { mine: true, open: true, answered: false } as const;
const MOST_COUNTED = 200;

/** The first page: for the secretariat its board, for others the way to what they have to do. */
@Controller()
@PageController()
export class StartController {
  constructor(
    private readonly hearings: HearingList,
    private readonly board: Board,
  ) {}

  @Get()
  async start(@Visitor() visitor: Actor | undefined, @Res() reply: FastifyReply): Promise<FastifyReply> {
    if (visitor?.role === 'secretariat') return showPage(reply, BoardPage({ visitor, undone: await this.board.of(visitor) }));
    return showPage(reply, StartPage({ visitor, waiting: await this.waitingFor(visitor) }));
  }

  private async waitingFor(visitor: Actor | undefined): Promise<number | undefined> {
    if (visitor?.memberId === undefined) return undefined;
    return (await this.hearings.page(visitor, UNANSWERED, undefined, MOST_COUNTED)).length;
  }
}
