import { type OidcSettings, UnavailableFault } from '#platform';
import { createRemoteJWKSet, errors } from 'jose';
import { DEMO_ALGORITHM, type DemoKeys } from './demo-keys.query.js';
import type { TokenRules } from './token-check.handler.js';

export const DEMO_ISSUER = 'urn:sagsudvalg:demo';
export const DEMO_AUDIENCE = 'urn:sagsudvalg:api';

const OIDC_ALGORITHMS = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

/** Tokens that this installation issues to demo personas. */
export function demoRules(keys: DemoKeys): TokenRules {
  const key = async (): Promise<CryptoKey> => (await keys.pair()).publicKey;
  return { issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, algorithms: [DEMO_ALGORITHM], key };
}

/** Tokens of an OpenID Connect provider; its keys are fetched when needed, and its silence is a fault, not a bad token. */
export function oidcRules({ issuer, audience, jwksUrl }: OidcSettings): TokenRules {
  const keys = createRemoteJWKSet(new URL(jwksUrl));
  const key: TokenRules['key'] = async (header, token) => {
    try {
      return await keys(header, token);
    } catch (fault) {
      if (isAboutTheToken(fault)) throw fault;
      throw new UnavailableFault('The sign-in provider does not tell its keys', { cause: fault });
    }
  };
  return { issuer, audience, algorithms: OIDC_ALGORITHMS, key };
}

function isAboutTheToken(fault: unknown): boolean {
  const kinds = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
  return kinds.some((kind) => fault instanceof kind);
}
