import { hash } from 'node:crypto';

/** What a good token said, and the moment (milliseconds of system time) until which it may be believed unasked. */
interface Checked<T> {
  readonly said: T;
  readonly until: number;
}

const BELIEVED_MS = 300_000;
const MOST_KEPT = 10_000;

/**
 * Good tokens by their digest, so that a signature is checked once and not at every request. A token is believed until it
 * expires and for five minutes at most: then the provider's keys are asked again, which may have been withdrawn.
 */
export class CheckedTokens<T> {
  private readonly kept = new Map<string, Checked<T>>();

  /** What the token in a header said, when it was found good lately. */
  find(authorization: string, now: number): T | undefined {
    const digest = digestOf(authorization);
    const checked = this.kept.get(digest);
    if (checked === undefined || checked.until > now) return checked?.said;
    this.kept.delete(digest);
    return undefined;
  }

  /** Remembers a good token; `expiresAt` in milliseconds of system time. */
  keep(authorization: string, said: T, expiresAt: number, now: number): void {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(digestOf(authorization), { said, until: Math.min(expiresAt, now + BELIEVED_MS) });
  }
}

function digestOf(authorization: string): string {
  return hash('sha256', authorization, 'base64');
}
