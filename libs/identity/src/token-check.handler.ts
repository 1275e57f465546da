import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';

/** What a token must satisfy; `algorithms` is all that is allowed, whatever a token says of itself. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly string[];
  readonly key: JWTVerifyGetKey;
}

const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const CLOCK_SKEW_SECONDS = 5;

/**
 * The claims of a bearer token that satisfies the rules at the system's time; undefined for any other header.
 * @throws what the key's source throws when it cannot answer
 */
export async function checkToken(authorization: string | undefined, rules: TokenRules): Promise<JWTPayload | undefined> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const { issuer, audience } = rules;
  const options = {
    issuer,
    audience,
    algorithms: [...rules.algorithms],
    requiredClaims: ['exp', 'sub'],
    clockTolerance: CLOCK_SKEW_SECONDS,
  };
  try {
    return (await jwtVerify(token, rules.key, options)).payload;
  } catch (fault) {
    if (fault instanceof errors.JOSEError) return undefined;
    throw fault;
  }
}
