import { type RunningApp, startApp } from '../support/processes.js';

/** What a process is. */
export type Part = 'standalone' | 'api' | 'worker';

type Env = Readonly<Record<string, string>>;

const MOST_FAILED_STARTS = 20;
const BETWEEN_STARTS_MS = 250;
const GIVEN_UP_AFTER_MS = 30_000;

/** A process that is started again whenever it ends, as an operator's supervisor does it. */
export class KeptProcess {
  /** How often it ended without being asked. */
  deaths = 0;
  /** What every process that ended had said, for the reader of a failed test. */
  readonly lastWords: string[] = [];
  private app: RunningApp | undefined;
  private isWanted = false;
  private keeping: Promise<void> = Promise.resolve();

  constructor(
    readonly part: Part,
    private readonly env: Env,
  ) {}

  /** Where it listens, while it does. */
  get url(): string | undefined {
    return this.app?.url === '' ? undefined : this.app?.url;
  }

  get pid(): number | undefined {
    return this.app?.pid;
  }

  /** Everything that it has said, in all its lives. */
  get words(): string {
    return [...this.lastWords, this.app?.output() ?? ''].join('\n');
  }

  /** Starts it, the first time with a failpoint where one is given, and answers when it has been ready or has died trying. */
  async start(failpoint?: string): Promise<void> {
    this.isWanted = true;
    await new Promise<void>((resolve) => {
      this.keeping = this.keep(failpoint === undefined ? {} : { FAILPOINT: failpoint }, resolve);
    });
  }

  /** Ends it in good order and answers its exit code, null when it had to be killed at last; it is not started again. */
  async stop(): Promise<number | null> {
    this.isWanted = false;
    const { app } = this;
    const atLast = setTimeout(() => void app?.kill(), GIVEN_UP_AFTER_MS);
    const code = app === undefined ? 0 : await app.stop();
    clearTimeout(atLast);
    await this.keeping;
    return code;
  }

  /** Ends it without a word; it is started again. */
  async kill(): Promise<void> {
    await this.app?.kill();
  }

  private async keep(first: Env, begun: () => void): Promise<void> {
    let env: Env = { ...this.env, ...first };
    let failed = 0;
    while (this.isWanted) {
      const app = await startApp(this.part, env).catch((fault: unknown) => {
        this.lastWords.push(String(fault));
        return undefined;
      });
      begun();
      if (app === undefined && env === this.env && (failed += 1) > MOST_FAILED_STARTS) throw new Error(this.lastWords.join('\n'));
      env = this.env;
      await this.lived(app);
    }
  }

  private async lived(app: RunningApp | undefined): Promise<void> {
    if (app === undefined) return new Promise((resolve) => setTimeout(resolve, BETWEEN_STARTS_MS));
    this.app = app;
    if (!this.isWanted) await app.stop();
    await app.ended;
    this.app = undefined;
    this.lastWords.push(app.output());
    if (this.isWanted) this.deaths += 1;
  }
}
