import { Injectable } from '@nestjs/common';
import { DEMO_COUNCIL } from '#bodies';
import { Config } from '#platform';
import { type JWTPayload, SignJWT } from 'jose';
import { CLAIM } from './claims.policy.js';
import { DEMO_ALGORITHM, DemoKeys } from './demo-keys.query.js';
import { DEMO_PERSONAS, demoPersona } from './demo-personas.handler.js';
import { Organisations } from './organisations.query.js';
import type { Persona, PersonaView } from './personas.view.js';
import { DEMO_AUDIENCE, DEMO_ISSUER } from './token-rules.handler.js';

/** Where the council itself is written to. */
const OFFICES = [
  { principal: 'secretariat', name: 'Sekretariatet', mail: 'secretariat@example.test' },
  { principal: 'presidency', name: 'Formandskabet', mail: 'presidency@example.test' },
];
const LIFETIME_SECONDS = 8 * 60 * 60;

/** A token as OAuth hands it out; `expires_in` in seconds. */
export interface IssuedToken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** The people who can be tried in the demo; there are none where people really sign in. */
@Injectable()
export class DemoIdentity {
  constructor(
    private readonly config: Config,
    private readonly keys: DemoKeys,
    private readonly organisations: Organisations,
  ) {}

  personas(): readonly PersonaView[] {
    return this.config.auth === 'demo' ? DEMO_PERSONAS.map(({ view }) => view) : [];
  }

  /** A token for a persona; undefined for a name that is none. */
  async tokenFor(persona: string): Promise<IssuedToken | undefined> {
    const found = this.config.auth === 'demo' ? demoPersona(persona) : undefined;
    if (found === undefined) return undefined;
    return { access_token: await this.sign(claimsOf(found)), token_type: 'Bearer', expires_in: LIFETIME_SECONDS };
  }

  /** The persona a member of the demo committee is known by; undefined for everybody else. */
  personaOf(memberId: string): string | undefined {
    if (this.config.auth !== 'demo') return undefined;
    return DEMO_PERSONAS.find((one) => one.memberId === memberId && one.view.role !== 'chair')?.view.persona;
  }

  /** Makes the organisations of the demo known, each with an address; once, however many processes start. */
  async establish(): Promise<void> {
    const senders = DEMO_PERSONAS.flatMap(({ view, principal }) => (principal === undefined ? [] : [{ view, principal }]));
    const known = senders.map(({ view, principal }) => ({
      principal,
      name: view.organisation,
      mail: `${view.municipality ?? view.persona}@example.test`,
    }));
    await this.organisations.register(DEMO_COUNCIL, [...known, ...OFFICES]);
  }

  private async sign(claims: JWTPayload): Promise<string> {
    const { privateKey } = await this.keys.pair();
    return new SignJWT(claims)
      .setProtectedHeader({ alg: DEMO_ALGORITHM, typ: 'at+jwt' })
      .setIssuer(DEMO_ISSUER)
      .setAudience(DEMO_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${String(LIFETIME_SECONDS)} seconds`)
      .sign(privateKey);
  }
}

function claimsOf({ view, principal, memberId, seatOnly }: Persona): JWTPayload {
  return {
    sub: `demo:${view.persona}`,
    name: view.name,
    [CLAIM.council]: DEMO_COUNCIL,
    [CLAIM.role]: view.role,
    ...(principal === undefined ? {} : { [CLAIM.organisation]: principal }),
    ...(memberId === undefined ? {} : { [CLAIM.memberId]: memberId }),
    ...(seatOnly ? { [CLAIM.seatOnly]: true } : {}),
  };
}
