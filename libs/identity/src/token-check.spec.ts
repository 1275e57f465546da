import { exportSPKI, generateKeyPair, type GenerateKeyPairResult, SignJWT } from 'jose';
import { checkToken, type TokenRules } from './token-check.handler.js';

const ISSUER = 'urn:test:issuer';
const AUDIENCE = 'urn:test:audience';
const IN_AN_HOUR = '1 hour';
const AN_HOUR_AGO = '-1 hour';

let ours: GenerateKeyPairResult;
let foreign: GenerateKeyPairResult;
let rules: TokenRules;

beforeAll(async () => {
  ours = await generateKeyPair('ES256', { extractable: true });
  foreign = await generateKeyPair('ES256');
  rules = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'], key: async () => Promise.resolve(ours.publicKey) };
});

interface Change {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string | undefined;
  readonly subject?: string | undefined;
  readonly key?: CryptoKey;
}

async function token(change: Change = {}): Promise<string> {
  const { issuer, audience, expires, subject, key } = {
    issuer: ISSUER,
    audience: AUDIENCE,
    expires: IN_AN_HOUR,
    subject: 'demo:siri',
    ...change,
  };
  const unsigned = new SignJWT(subject === undefined ? {} : { sub: subject }).setProtectedHeader({ alg: 'ES256' });
  const addressed = unsigned.setIssuer(issuer).setAudience(audience).setIssuedAt();
  const signed = expires === undefined ? addressed : addressed.setExpirationTime(expires);
  return signed.sign(key ?? ours.privateKey);
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claimed = (): object => ({ iss: ISSUER, aud: AUDIENCE, sub: 'demo:admin', exp: 4_102_444_800 });

async function signedWithThePublicKey(): Promise<string> {
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey));
  return new SignJWT({ ...claimed() }).setProtectedHeader({ alg: 'HS256' }).sign(secret);
}

async function altered(): Promise<string> {
  const [header, , signature] = (await token()).split('.');
  return [header, base64(claimed()), signature].join('.');
}

describe('a good token', () => {
  it.each(['Bearer', 'bearer', 'BEARER'])('is accepted after the scheme %s', async (scheme) => {
    expect(await checkToken(`${scheme} ${await token()}`, rules)).toMatchObject({ sub: 'demo:siri', iss: ISSUER });
  });
});

describe('a bad token', () => {
  it.each<[string, () => Promise<string | undefined>]>([
    ['no header', async () => Promise.resolve(undefined)],
    ['an empty header', async () => Promise.resolve('')],
    ['the scheme alone', async () => Promise.resolve('Bearer ')],
    ['garbage', async () => Promise.resolve('Bearer not.a.token')],
    ['another scheme', async () => `Basic ${await token()}`],
    ['no scheme', async () => token()],
    ['two tokens', async () => `Bearer ${await token()} ${await token()}`],
    ['algorithm none', async () => Promise.resolve(`Bearer ${base64({ alg: 'none' })}.${base64(claimed())}.`)],
    ['algorithm none with a signature', async () => Promise.resolve(`Bearer ${base64({ alg: 'none' })}.${base64(claimed())}.AAAA`)],
    ['HS256 with the public key as its secret', async () => `Bearer ${await signedWithThePublicKey()}`],
    ['claims altered after signing', async () => `Bearer ${await altered()}`],
    ['another issuer', async () => `Bearer ${await token({ issuer: 'urn:test:other' })}`],
    ['another audience', async () => `Bearer ${await token({ audience: 'urn:test:other' })}`],
    ['an expired one', async () => `Bearer ${await token({ expires: AN_HOUR_AGO })}`],
    ['one without expiry', async () => `Bearer ${await token({ expires: undefined })}`],
    ['one without subject', async () => `Bearer ${await token({ subject: undefined })}`],
    ['one signed with another key', async () => `Bearer ${await token({ key: foreign.privateKey })}`],
  ])('is refused: %s', async (_, header) => {
    expect(await checkToken(await header(), rules)).toBeUndefined();
  });
});

describe('a source of keys that does not answer', () => {
  it('is a fault and no bad token', async () => {
    const silent: TokenRules = { ...rules, key: async () => Promise.reject(new TypeError('fetch failed')) };
    await expect(checkToken(`Bearer ${await token()}`, silent)).rejects.toThrow('fetch failed');
  });
});
