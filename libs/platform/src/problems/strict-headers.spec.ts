import { fastify } from 'fastify';
import { sendStrictHeaders } from './strict-headers.js';

const STRICT = {
  'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

async function server() {
  const made = fastify();
  await sendStrictHeaders(made);
  made.get('/fine', () => ({ fine: true }));
  made.get('/faulty', () => Promise.reject(new Error('out of order')));
  made.get('/open', (_request, reply) => reply.header('content-security-policy', `default-src 'self'`).send({}));
  return made;
}

describe('the security headers', () => {
  it.each([
    ['/fine', 200],
    ['/faulty', 500],
    ['/nowhere', 404],
  ])('are all on the answer of %s (%d)', async (url, status) => {
    const { statusCode, headers } = await (await server()).inject(url);
    expect(statusCode).toBe(status);
    expect(headers).toMatchObject(STRICT);
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  it('hold what an answer says of itself as well', async () => {
    const { headers, body } = await (await server()).inject('/fine');
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'content-length': String(body.length) });
  });

  it('may be opened by a page of its own', async () => {
    const { headers } = await (await server()).inject('/open');
    expect(headers).toMatchObject({ ...STRICT, 'content-security-policy': `default-src 'self'` });
  });
});
