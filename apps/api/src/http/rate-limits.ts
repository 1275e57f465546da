import { Config, ProblemException } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** A response that says when it is over. */
interface Closing {
  once(event: 'close', heard: () => void): unknown;
}

interface Usage {
  beganAt: number;
  requests: number;
  atOnce: number;
}

const MINUTE_MS = 60_000;
const MOST_CLIENTS_KEPT = 10_000;

/** How many requests each client has made this minute, and has under way; by system time, for this process. */
@Injectable()
export class RateLimits {
  private readonly clients = new Map<string, Usage>();

  constructor(@Inject(Config) private readonly config: Pick<Config, 'requestsPerMinute' | 'requestsAtOnce'>) {}

  /** Counts a request until its response is closed. @throws ProblemException 429 too-many-requests */
  admit(client: string, response: Closing, now = Date.now()): void {
    const usage = this.usageOf(client, now);
    usage.requests += 1;
    if (usage.requests > this.config.requestsPerMinute) throw tooMany(Math.ceil((usage.beganAt + MINUTE_MS - now) / 1000));
    if (usage.atOnce >= this.config.requestsAtOnce) throw tooMany(1);
    usage.atOnce += 1;
    response.once('close', () => {
      usage.atOnce -= 1;
    });
    if (this.clients.size > MOST_CLIENTS_KEPT) this.forget(now);
  }

  private usageOf(client: string, now: number): Usage {
    const known = this.clients.get(client);
    if (known === undefined) {
      const usage = { beganAt: now, requests: 0, atOnce: 0 };
      this.clients.set(client, usage);
      return usage;
    }
    if (now - known.beganAt >= MINUTE_MS) Object.assign(known, { beganAt: now, requests: 0 });
    return known;
  }

  private forget(now: number): void {
    for (const [client, { beganAt, atOnce }] of this.clients) {
      if (atOnce === 0 && now - beganAt >= MINUTE_MS) this.clients.delete(client);
    }
  }
}

function tooMany(retryAfter: number): ProblemException {
  return new ProblemException(429, 'too-many-requests', { retryAfter });
}
