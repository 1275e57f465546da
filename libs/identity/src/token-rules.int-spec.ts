import { UnavailableFault } from '#platform';
import { exportJWK, generateKeyPair, type GenerateKeyPairResult, SignJWT } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkToken, type TokenRules } from './token-check.handler.js';
import { oidcRules } from './token-rules.handler.js';

const ISSUER = 'https://id.example.test';
const AUDIENCE = 'sagsudvalg';

let provider: Server;
let known: GenerateKeyPairResult;
let answer: { status: number; body: string };
let jwksUrl: string;

beforeAll(async () => {
  known = await generateKeyPair('RS256', { extractable: true });
  provider = createServer((_, response) => response.writeHead(answer.status).end(answer.body));
  await new Promise<void>((listening) => provider.listen(0, '127.0.0.1', listening));
  jwksUrl = `http://127.0.0.1:${String((provider.address() as AddressInfo).port)}/jwks`;
});

beforeEach(async () => {
  answer = { status: 200, body: JSON.stringify({ keys: [{ ...(await exportJWK(known.publicKey)), kid: 'a', alg: 'RS256', use: 'sig' }] }) };
});

afterAll(async () => {
  provider.closeAllConnections();
  await new Promise((closed) => provider.close(closed));
});

const rules = (): TokenRules => oidcRules({ issuer: ISSUER, audience: AUDIENCE, jwksUrl });

async function header(kid: string, issuer = ISSUER): Promise<string> {
  const token = new SignJWT({ sub: 'someone' }).setProtectedHeader({ alg: 'RS256', kid });
  return `Bearer ${await token.setIssuer(issuer).setAudience(AUDIENCE).setExpirationTime('1 hour').sign(known.privateKey)}`;
}

describe("a provider's token", () => {
  it('is checked with the keys the provider shows', async () => {
    expect(await checkToken(await header('a'), rules())).toMatchObject({ sub: 'someone' });
  });

  it('is refused from another issuer', async () => {
    expect(await checkToken(await header('a', 'https://other.example.test'), rules())).toBeUndefined();
  });

  it('is refused when the provider does not know its key', async () => {
    expect(await checkToken(await header('b'), rules())).toBeUndefined();
  });

  it.each([
    ['fails', { status: 500, body: '' }],
    ['talks nonsense', { status: 200, body: 'not json' }],
    ['shows no key set', { status: 200, body: '{}' }],
  ])('cannot be judged when the provider %s', async (_, given) => {
    answer = given;
    await expect(checkToken(await header('a'), rules())).rejects.toBeInstanceOf(UnavailableFault);
  });

  it('cannot be judged when the provider is not there', async () => {
    const nowhere = oidcRules({ issuer: ISSUER, audience: AUDIENCE, jwksUrl: 'http://127.0.0.1:9/jwks' });
    await expect(checkToken(await header('a'), nowhere)).rejects.toBeInstanceOf(UnavailableFault);
  });
});
