import { Body, Controller, Get, Logger, Module, Post, Res } from '@nestjs/common';
import { APP_FILTER, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { connect } from 'node:net';
import { KnownRoutes } from './known-routes.js';
import { ProblemException } from './problem-exception.js';
import { ProblemFilter } from './problem-filter.js';
import { serverOptions } from './server-options.js';

interface Raw {
  readonly raw: { write(text: string): void };
}

@Controller('things')
class ThingsController {
  @Post()
  make(@Body() body: unknown): unknown {
    return { body };
  }

  @Get('refused')
  refused(): never {
    throw new ProblemException(422, 'hearing-is-closed', { source: 'forretningsordenen § 8' });
  }

  @Get('faulty')
  faulty(): never {
    throw new Error('select * from secrets failed at /srv/secret.ts');
  }

  @Get('half')
  half(@Res() { raw }: Raw): never {
    raw.write('half an answer');
    throw new Error('too late');
  }
}

@Module({ controllers: [ThingsController], providers: [KnownRoutes, { provide: APP_FILTER, useClass: ProblemFilter }] })
class ThingsModule {}

const TRACE_ID = expect.stringMatching(/^[0-9a-f]{32}$/) as string;
const LONG = 'x'.repeat(2_000_000);

describe('a request that fails', () => {
  let app: NestFastifyApplication;
  let address: string;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    app = await NestFactory.create<NestFastifyApplication>(ThingsModule, new FastifyAdapter(serverOptions()));
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });

  afterAll(() => app.close());

  async function problemFrom(path: string, init?: RequestInit): Promise<{ status: number; body: unknown; headers: Headers }> {
    const response = await fetch(`${address}${path}`, init);
    const { status, headers } = response;
    const body: unknown = await response.json();
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({ status, traceId: TRACE_ID });
    return { status, headers, body };
  }

  const json = (body: string): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it.each([
    ['JSON that cannot be read', '/things', json('{"a":'), 400, 'malformed'],
    ['no JSON where some is promised', '/things', json(''), 400, 'malformed'],
    ['a key that would change prototypes', '/things', json('{"__proto__":{"a":1}}'), 400, 'malformed'],
    ['a body that is too large', '/things', json(JSON.stringify({ a: LONG })), 413, 'too-large'],
    [
      'another media type',
      '/things',
      { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a;b' },
      415,
      'unsupported-media-type',
    ],
    ['an address that is not there', '/nothing?q=%C3%A6', {}, 404, 'not-found'],
    ['an address that cannot be decoded', '/things/%zz', {}, 400, 'malformed'],
    ['a refusal', '/things/refused', {}, 422, 'hearing-is-closed'],
    ['a fault', '/things/faulty', {}, 500, 'internal'],
  ])('by %s is answered with problem details', async (_, path, init, status, code) => {
    const answer = await problemFrom(path, init);
    expect(answer).toMatchObject({ status, body: { code } });
    expect(JSON.stringify(answer.body)).not.toMatch(/select|srv|__proto__|stack|nothing/);
  });

  it('by a wrong method is told the right ones', async () => {
    const { status, headers, body } = await problemFrom('/things', { method: 'DELETE' });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    expect(body).toMatchObject({ code: 'method-not-allowed' });
  });

  it('after its answer has begun is cut off', async () => {
    await expect(fetch(`${address}/things/half`).then((response) => response.text())).rejects.toThrow();
  });

  it('because it is no HTTP is answered with problem details too', async () => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1');
    socket.end('NONSENSE\r\n\r\n');
    let answer = '';
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status: 400, code: 'malformed', traceId: TRACE_ID });
  });
});
