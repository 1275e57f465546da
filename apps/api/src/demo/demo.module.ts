import { BodiesModule, DemoCouncil } from '#bodies';
import { DemoIdentity, IdentityModule } from '#identity';
import { Config } from '#platform';
import { type DynamicModule, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ClockController } from './clock.controller.js';
import { DemoController } from './demo.controller.js';

/** What only a demo has: a council, people to be, and a clock to move. Elsewhere these calls do not exist. */
@Module({})
export class DemoModule implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly council: DemoCouncil,
    private readonly identity: DemoIdentity,
  ) {}

  static forRoot({ auth, clock }: Pick<Config, 'auth' | 'clock'>): DynamicModule {
    const controllers = [...(auth === 'demo' ? [DemoController] : []), ...(clock === 'demo' ? [ClockController] : [])];
    return { module: DemoModule, imports: [BodiesModule, IdentityModule], controllers };
  }

  /** The demonstration council and its senders are there before the first request; they are established once. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.auth !== 'demo') return;
    await Promise.all([this.council.establish(), this.identity.establish()]);
  }
}
