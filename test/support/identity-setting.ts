import { AppClock, Config, Database, EventStore, Installation, readConfig, Upcasters } from '#platform';
import { IdentityModule } from '#identity';
import { type DynamicModule, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';

@Module({})
class Ground {
  static on(url: string): DynamicModule {
    const config = readConfig({ DATABASE_URL: url, AUTH: 'demo' });
    const providers = [{ provide: Config, useValue: config }, Database, Upcasters, EventStore, AppClock, Installation];
    return { module: Ground, global: true, providers, exports: providers };
  }
}

/** A process that knows who signs in, on a database. */
export async function startIdentity(url: string): Promise<TestingModule> {
  return Test.createTestingModule({ imports: [Ground.on(url), IdentityModule] }).compile();
}

/** Ends it, and its connections. */
export async function stopIdentity(running: TestingModule): Promise<void> {
  await running.get(Database).close();
  await running.close();
}
