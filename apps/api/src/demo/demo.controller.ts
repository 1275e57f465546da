import { DemoIdentity, type IssuedToken } from '#identity';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Public } from '../http/actor-guard.js';
import { ValidBody } from '../http/body.js';
import { malformed } from '../http/malformed.js';
import { TokenDto } from './demo.dto.js';

/** The invented people of the demo, who let anyone be anyone. */
@Public()
@Controller('demo')
export class DemoController {
  constructor(private readonly identity: DemoIdentity) {}

  @Get('personas')
  personas() {
    return this.identity.personas();
  }

  @Post('tokens')
  @HttpCode(200)
  async token(@ValidBody(TokenDto) { persona }: TokenDto): Promise<IssuedToken> {
    const issued = await this.identity.tokenFor(persona);
    if (issued === undefined) throw malformed({ pointer: '/persona', code: 'unknown-value' });
    return issued;
  }
}
