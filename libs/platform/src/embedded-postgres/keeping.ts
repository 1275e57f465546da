import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres.js';

/** A server in use by this process; `release` ends that, stops the server when nobody else uses it, and may be repeated. */
export interface KeptPostgres {
  readonly url: string;
  readonly release: () => Promise<void>;
}

const AGAIN_AFTER_MS = 1000;
const RELEASED_WITHIN_MS = 2000;

/**
 * Starts a server, or adopts it, and keeps it: when it ends or restarts while it is in use, whoever's doing that was, it is
 * adopted or started again on the port it had, as soon as that can be done, and `say` is told.
 * @throws when it cannot be started in the first place
 */
export async function keepEmbeddedPostgres(options: EmbeddedPostgresOptions, say: (words: string) => void): Promise<KeptPostgres> {
  const keeper = new Keeper(options, say);
  const url = await keeper.begin();
  return { url, release: () => keeper.release() };
}

class Keeper {
  private leave: (() => Promise<void>) | undefined;
  private beginningAgain: Promise<void> | undefined;
  private isReleased = false;

  constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly say: (words: string) => void,
  ) {}

  async begin(): Promise<string> {
    const server = await startEmbeddedPostgres(this.options);
    this.leave = await server.use(() => this.lost());
    return server.url;
  }

  /** A start that is under way is not waited for without end: what it starts is adopted by the next who wants it. */
  async release(): Promise<void> {
    this.isReleased = true;
    if (this.beginningAgain !== undefined) await Promise.race([this.beginningAgain, sleep(RELEASED_WITHIN_MS)]);
    await this.leave?.();
  }

  private lost(): void {
    if (!this.isReleased) this.beginningAgain ??= this.beginAgain().finally(() => (this.beginningAgain = undefined));
  }

  private async beginAgain(): Promise<void> {
    for (let isTold = false; !this.isReleased; isTold = true) {
      try {
        await this.begin();
        this.say('The database was gone and is back');
        return;
      } catch (fault) {
        if (!isTold) this.say(`The database is gone and cannot be started again: ${String(fault)}`);
        await sleep(AGAIN_AFTER_MS);
      }
    }
  }
}
