import { DemoIdentity, Sessions } from '#identity';
import { Config } from '#platform';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FormFields, SentForm } from '../http/form.js';
import { onwardPath } from '../http/onward-path.js';
import { goTo, showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { forgetSession, keepSession, sessionSecretOf } from '../http/session-cookie.js';
import { SignInPage } from './sign-in.page.js';

/** Signing in and out. In the demo whoever comes chooses whom to be. */
@Controller()
@PageController()
export class SignInController {
  constructor(
    private readonly sessions: Sessions,
    private readonly demo: DemoIdentity,
    private readonly config: Config,
  ) {}

  @Get('log-ind')
  choose(@Query('videre') onward: unknown, @Res() reply: FastifyReply): FastifyReply {
    return this.offer(reply, onwardPath(onward), false);
  }

  @Post('log-ind')
  async signIn(@SentForm() { persona = '', videre }: FormFields, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const onward = onwardPath(videre);
    const token = await this.demo.tokenFor(persona);
    if (token === undefined) return this.offer(reply, onward, true);
    keepSession(reply, await this.sessions.begin(`${token.token_type} ${token.access_token}`), this.config);
    return goTo(reply, onward);
  }

  @Post('log-ud')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const secret = sessionSecretOf(request, this.config);
    if (secret !== undefined) await this.sessions.end(secret);
    forgetSession(reply, this.config);
    return goTo(reply, '/');
  }

  private offer(reply: FastifyReply, onward: string, isUnknown: boolean): FastifyReply {
    return showPage(reply, SignInPage({ personas: this.demo.personas(), onward, isUnknown }));
  }
}
