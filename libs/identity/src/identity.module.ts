import { Module } from '@nestjs/common';
import { BodiesModule } from '#bodies';
import { DemoIdentity } from './demo-identity.handler.js';
import { DemoKeys } from './demo-keys.query.js';
import { Organisations } from './organisations.query.js';
import { Sessions } from './sessions.query.js';
import { Tokens } from './tokens.query.js';

/** Who acts, and what they may do. */
@Module({
  imports: [BodiesModule],
  providers: [DemoIdentity, DemoKeys, Organisations, Sessions, Tokens],
  exports: [DemoIdentity, Organisations, Sessions, Tokens],
})
export class IdentityModule {}
