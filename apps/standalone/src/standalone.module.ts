import { type Config, PlatformModule } from '#platform';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { ApiModule } from '../../api/src/api.module.js';
import { WebModule } from '../../web/src/web.module.js';
import { WorkerModule } from '../../worker/src/worker.module.js';

const RELEASE_DATABASE = Symbol('RELEASE_DATABASE');

/** API, pages and worker in one process. */
@Module({})
export class StandaloneModule implements OnApplicationShutdown {
  constructor(@Inject(RELEASE_DATABASE) private readonly releaseDatabase: () => Promise<void>) {}

  /** `releaseDatabase` is called last, when nothing uses the database any more. */
  static forRoot(config: Config, releaseDatabase: () => Promise<void>): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [PlatformModule.forRoot(config), ApiModule.forRoot(config), WebModule, WorkerModule],
      providers: [{ provide: RELEASE_DATABASE, useValue: releaseDatabase }],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.releaseDatabase();
  }
}
