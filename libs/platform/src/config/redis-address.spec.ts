import fc from 'fast-check';
import { readRedisAddress } from './redis-address.js';

describe('an address of Redis', () => {
  it.each(['redis://localhost', 'rediss://:secret@redis.example.org:6380/2'])('of one server is kept as it is: %s', (url) => {
    expect(readRedisAddress(url)).toEqual({ kind: 'server', url });
  });

  it('names nodes of a cluster and who signs in', () => {
    expect(readRedisAddress('redis+cluster://sag:hemmelig@10.0.0.1:7000,redis-2.example.org:7001,[fd00::3]:7002')).toEqual({
      kind: 'cluster',
      nodes: [
        { host: '10.0.0.1', port: 7000 },
        { host: 'redis-2.example.org', port: 7001 },
        { host: 'fd00::3', port: 7002 },
      ],
      login: { username: 'sag', password: 'hemmelig' },
      tls: false,
    });
  });

  it('of a cluster may be one host with the usual port, over TLS', () => {
    expect(readRedisAddress('rediss+cluster://redis/')).toEqual({
      kind: 'cluster',
      nodes: [{ host: 'redis', port: 6379 }],
      login: {},
      tls: true,
    });
  });

  it('names sentinels, the server that they watch, and both passwords', () => {
    const text = 'rediss+sentinel://:p%40ss%2C1@s1,s2:26380/sag%20vagt/3?sentinelPassword=vagt&sentinelUsername=holger';
    expect(readRedisAddress(text)).toEqual({
      kind: 'sentinel',
      sentinels: [
        { host: 's1', port: 26379 },
        { host: 's2', port: 26380 },
      ],
      name: 'sag vagt',
      database: 3,
      login: { password: 'p@ss,1' },
      sentinelLogin: { username: 'holger', password: 'vagt' },
      tls: true,
    });
  });

  it('behind sentinels is in database 0 unless it says otherwise', () => {
    expect(readRedisAddress('redis+sentinel://s1/mymaster')).toMatchObject({ database: 0, login: {}, sentinelLogin: {} });
  });

  it.each([
    ['http://redis', 'begins with another word'],
    ['redis+cluster:/h', 'begins with another word'],
    ['redis+other://h:1', 'begins with another word'],
    ['redis://h:x', 'it is no address'],
    ['redis://:p@h1,h2:7001', 'several hosts'],
    ['redis://u:p#w@h', 'holds a #'],
    ['redis+cluster://u:p#w@h:1', 'holds a #'],
    ['redis+cluster://', 'its hosts are not'],
    ['redis+cluster://h1:1,,h2:2', 'its hosts are not'],
    ['redis+cluster://h1:1,h2:65536', 'its hosts are not'],
    ['redis+cluster://h1:1,:2', 'its hosts are not'],
    ['redis+cluster://h1:1/1', 'a cluster has one database'],
    ['redis+cluster://h1:1?db=0', 'it takes no parameters'],
    ['redis+cluster://u:%zz@h1:1', 'a % in it'],
    ['redis+sentinel://s1:1', 'the name of the server'],
    ['redis+sentinel://s1:1/', 'the name of the server'],
    ['redis+sentinel://s1:1/name/x', 'the name of the server'],
    ['redis+sentinel://s1:1/name?password=p', 'no parameters but sentinelUsername and sentinelPassword'],
    ['redis+sentinel://s1:1/name?sentinelPassword=a&sentinelPassword=b', 'no parameters but'],
  ])('is refused when it is %s', (text, reason) => {
    expect(() => readRedisAddress(text)).toThrow(RangeError);
    expect(() => readRedisAddress(text)).toThrow(reason);
  });

  it('gives back whatever hosts and password were written into it', () => {
    const port = fc.integer({ min: 1, max: 65_535 });
    const host = fc.oneof(fc.domain(), fc.ipV4());
    const nodes = fc.array(fc.record({ host, port }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(nodes, fc.string({ minLength: 1, unit: 'binary' }), (given, password) => {
        const hosts = given.map((node) => `${node.host}:${node.port}`).join(',');
        const read = readRedisAddress(`redis+cluster://:${encodeURIComponent(password)}@${hosts}`);
        expect(read).toEqual({ kind: 'cluster', nodes: given, login: { password }, tls: false });
      }),
    );
  });
});
