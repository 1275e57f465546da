import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { type SignedIn, type TokenHolder, Tokens } from './tokens.query.js';

const SECRET_BYTES = 32;
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** Who is signed in to the pages: a browser holds a secret, the database its hash and whom it stands for. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly tokens: Tokens,
  ) {}

  /** Begins a session for whoever a token speaks for; it ends with the token. Answers its secret. @throws ProblemException 401 not-signed-in */
  async begin(authorization: string): Promise<string> {
    const { actor, presides, expiresAt } = await this.tokens.holderOf(authorization);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await this.database.query({
      name: 'session_begin',
      text: `with ended as (delete from session where expires_at < now())
        insert into session (secret_hash, holder, expires_at) values ($1, $2, $3)`,
      values: [hashOf(secret), JSON.stringify({ actor, presides }), expiresAt],
    });
    return secret;
  }

  /** Who a secret stands for, with the seats held today; undefined for none, or one whose time is over. */
  async find(secret: string): Promise<SignedIn | undefined> {
    if (!SECRET.test(secret)) return undefined;
    const [found] = await this.database.query<Pick<TokenHolder, 'expiresAt'> & { readonly holder: Omit<TokenHolder, 'expiresAt'> }>({
      name: 'session_find',
      text: 'select holder, expires_at as "expiresAt" from session where secret_hash = $1 and expires_at > now()',
      values: [hashOf(secret)],
    });
    if (found === undefined) return undefined;
    const holder = { ...found.holder, expiresAt: found.expiresAt };
    return { actor: await this.tokens.seated(holder), expiresAt: found.expiresAt };
  }

  /** Ends a session; quiet when there is none. */
  async end(secret: string): Promise<void> {
    await this.database.query({ name: 'session_end', text: 'delete from session where secret_hash = $1', values: [hashOf(secret)] });
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
