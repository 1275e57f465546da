import type { Actor } from '#kernel';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { Visitor } from '../http/visitor.js';
import { AccessibilityPage } from './accessibility.page.js';

/** The statement that the law on accessible websites asks of every public body. */
@Controller('was')
@PageController()
export class AccessibilityController {
  @Get()
  statement(@Visitor() visitor: Actor | undefined, @Res() reply: FastifyReply): FastifyReply {
    return showPage(reply, AccessibilityPage({ visitor }));
  }
}
