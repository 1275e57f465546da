import { Injectable } from '@nestjs/common';
import { Bodies } from '#bodies';
import { type Actor, copenhagenDayOf, epochOf, type Instant, instant, instantFromEpoch } from '#kernel';
import { AppClock, Config, ProblemException } from '#platform';
import { CheckedTokens } from './checked-tokens.handler.js';
import { actorFrom, mayPreside, seatedAs } from './claims.policy.js';
import { DemoKeys } from './demo-keys.query.js';
import { checkToken, type TokenRules } from './token-check.handler.js';
import { demoRules, oidcRules } from './token-rules.handler.js';

const LAST_INSTANT = instant('9999-12-31T23:59:59.999Z');

/** Who signed in, and the moment (system time) from which the token is worth nothing. */
export interface SignedIn {
  readonly actor: Actor;
  readonly expiresAt: Instant;
}

/** Who holds a good token, whose seats are still unknown, and whether it speaks for all that a member has been elected to. */
export interface TokenHolder extends SignedIn {
  readonly presides: boolean;
}

/** Who stands behind a request: one check for demo tokens and real ones. */
@Injectable()
export class Tokens {
  private readonly rules: TokenRules;
  private readonly checked = new CheckedTokens<TokenHolder>();

  constructor(
    config: Config,
    keys: DemoKeys,
    private readonly bodies: Bodies,
    private readonly clock: AppClock,
  ) {
    this.rules = config.oidc === undefined ? demoRules(keys) : oidcRules(config.oidc);
  }

  /** The actor an Authorization header speaks for, with the seats held today. @throws ProblemException 401 not-signed-in */
  async verify(authorization: string | undefined): Promise<Actor> {
    return (await this.signIn(authorization)).actor;
  }

  /** The same, with the token's expiry. @throws ProblemException 401 not-signed-in */
  async signIn(authorization: string | undefined): Promise<SignedIn> {
    const said = await this.holderOf(authorization);
    return { actor: await this.seated(said), expiresAt: said.expiresAt };
  }

  /** Who an Authorization header speaks for, its signature checked now or lately. @throws ProblemException 401 not-signed-in */
  async holderOf(authorization: string | undefined): Promise<TokenHolder> {
    const known = authorization === undefined ? undefined : this.checked.find(authorization, Date.now());
    if (known !== undefined) return known;
    const claims = await checkToken(authorization, this.rules);
    const actor = claims && actorFrom(claims);
    if (actor === undefined || claims?.exp === undefined) throw new ProblemException(401, 'not-signed-in');
    const signedIn = { actor, expiresAt: expiryOf(claims.exp), presides: mayPreside(claims) };
    if (authorization !== undefined) this.checked.keep(authorization, signedIn, epochOf(signedIn.expiresAt), Date.now());
    return signedIn;
  }

  /** Somebody who signed in, with the seats held today. */
  async seated({ actor, presides }: TokenHolder): Promise<Actor> {
    if (actor.memberId === undefined) return actor;
    const today = copenhagenDayOf(await this.clock.now());
    return seatedAs(actor, await this.bodies.seatingOf(actor.council, actor.memberId, today), presides);
  }
}

/** A token may claim to run longer than any calendar. */
function expiryOf(seconds: number): Instant {
  return instantFromEpoch(Math.min(Math.floor(seconds) * 1000, epochOf(LAST_INSTANT)));
}
