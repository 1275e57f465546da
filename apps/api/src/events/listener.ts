import { type Actor, epochOf } from '#kernel';
import type { SignedIn, Tokens } from '#identity';
import { ProblemException } from '#platform';

const CHECKED_EVERY_MS = 3_000;

/** Who listens to the stream: the same token is checked again every few seconds, so that a changed seat takes effect. */
export class Listener {
  private checkedAt = Date.now();

  constructor(
    private readonly tokens: Tokens,
    private readonly authorization: string | undefined,
    private signedIn: SignedIn,
  ) {}

  get client(): string {
    const { council, id } = this.signedIn.actor;
    return `${council} ${id}`;
  }

  /** How long the token is still good for, in milliseconds. */
  goodForMs(): number {
    return epochOf(this.signedIn.expiresAt) - Date.now();
  }

  /** The actor as the token speaks for it now; undefined when it no longer speaks for anybody. */
  async actor(): Promise<Actor | undefined> {
    if (this.goodForMs() <= 0) return undefined;
    if (Date.now() - this.checkedAt >= CHECKED_EVERY_MS && !(await this.checkAgain())) return undefined;
    return this.signedIn.actor;
  }

  private async checkAgain(): Promise<boolean> {
    try {
      this.signedIn = await this.tokens.signIn(this.authorization);
      this.checkedAt = Date.now();
      return true;
    } catch (fault) {
      if (fault instanceof ProblemException && fault.status === 401) return false;
      throw fault;
    }
  }
}
