import { CaseFeed } from '#casework';
import type { SignedIn } from '#identity';
import type { Actor } from '#kernel';
import { isFeedPosition, ProblemException } from '#platform';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor, CurrentSignIn } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { PAGE_SIZE } from '../http/page.dto.js';
import { cloudEvent } from './cloud-event.view.js';
import { EventQuery, StreamQuery } from './event-query.dto.js';
import { EventStreams } from './event-streams.js';

const FEED_START = '0';

@Controller('events')
export class EventsController {
  constructor(
    private readonly feed: CaseFeed,
    private readonly streams: EventStreams,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @ValidQuery(EventQuery) { after, limit = PAGE_SIZE }: EventQuery): Promise<object> {
    const { items, next } = await this.feed.page(actor, positionIn(after), limit);
    return { items: items.map((item) => cloudEvent(item, actor.council)), next };
  }

  @Get('stream')
  stream(
    @CurrentSignIn() signedIn: SignedIn,
    @Headers() headers: Readonly<Record<string, string | undefined>>,
    @ValidQuery(StreamQuery) { after }: StreamQuery,
    @Res() reply: FastifyReply,
  ): void {
    const place = positionIn(headers['last-event-id'] ?? after);
    const { messages, end } = this.streams.begin(signedIn, headers['authorization'], place);
    if (reply.raw.destroyed) end();
    reply.raw.once('close', end);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .send(messages);
  }
}

function positionIn(given: unknown): string {
  if (given === undefined || given === '') return FEED_START;
  if (typeof given !== 'string' || !isFeedPosition(given)) throw new ProblemException(400, 'invalid-cursor');
  return given;
}
