import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { StubbornClient } from '../resilience/stubborn-client.js';
import { type Client, type Reply, signIn } from '../support/client.js';
import { type ListCase, type ListResultBody, send, type SentFile } from '../support/klv-story.js';

const TOO_MANY = 429;
const PAUSE_MS = 1000;

/** Everybody who has to do with the council, each speaking for themselves. */
export class People {
  private readonly client: StubbornClient;

  constructor(private readonly url: string) {
    this.client = new StubbornClient({ urls: () => [url], isRemoved: () => false });
  }

  /** Answers that nobody should ever get. */
  get surprises(): readonly string[] {
    return this.client.surprises;
  }

  async see<T>(persona: string, path: string): Promise<T> {
    return (await this.client.get<T>(persona, path)).body;
  }

  /** @throws when it is refused */
  async tell<T>(persona: string, path: string, body: object): Promise<T> {
    return (await this.client.post<T>(persona, path, body, randomUUID())).body;
  }

  /** The code with which something is refused; undefined when it is not. */
  async refusal(persona: string, path: string, body: object): Promise<string | undefined> {
    try {
      await this.tell(persona, path, body);
      return undefined;
    } catch (refused) {
      return /"code":"([a-z-]+)"/.exec(String(refused))?.[1] ?? String(refused);
    }
  }

  /** Sends a list, asked again when it was too much at once. */
  async deliver(persona: string, acceptance: string, file: SentFile): Promise<Reply<ListCase & ListResultBody>> {
    const client: Client = await signIn([this.url], persona);
    for (;;) {
      const reply = await send<ListCase & ListResultBody>(client, `mode=submit&acceptance=${acceptance}`, file);
      if (reply.status !== TOO_MANY) return reply;
      await sleep(PAUSE_MS);
    }
  }
}
