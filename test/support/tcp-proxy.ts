import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the proxy does with what comes: passes it on, late, or so many bytes a second; or takes it and never passes it on. */
export type Conduct =
  | { readonly kind: 'pass' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'trickle'; readonly bytesPerSecond: number }
  | { readonly kind: 'swallow' };

const SIP_MS = 50;

/** A fixed port of the loopback in front of a server that comes, goes and is hard to reach. */
export class TcpProxy {
  /** How many connections were ever made. */
  connections = 0;
  private readonly pairs = new Set<Pair>();
  private conduct: Conduct = { kind: 'pass' };
  private readonly server: Server = createServer({ pauseOnConnect: true, allowHalfOpen: true }, (inner) => this.accept(inner));

  /** `port` is where the server is; it may be moved. */
  constructor(private port: number) {}

  /** Begins to listen and answers on which port. */
  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on new connections lead to another port. */
  leadTo(port: number): void {
    this.port = port;
  }

  /** From now on all connections are treated like this. */
  behave(conduct: Conduct): void {
    this.conduct = conduct;
  }

  /** The connections that exist go dead without a word, as behind a router that has lost its table; new ones pass. */
  loseSight(): void {
    for (const pair of this.pairs) pair.conduct = { kind: 'swallow' };
  }

  /** The same, and neither side is ever told that the other has hung up, as when its machine has lost its power. */
  loseClients(): void {
    this.loseSight();
    for (const pair of this.pairs) pair.keepsSecrets = true;
  }

  /** Cuts every connection with a reset. */
  reset(): void {
    for (const { inner, outer } of this.pairs) for (const socket of [inner, outer]) socket.resetAndDestroy();
    this.pairs.clear();
  }

  /** Cuts everything and listens no more. */
  async close(): Promise<void> {
    this.reset();
    this.server.close();
    await once(this.server, 'close');
  }

  private accept(inner: Socket): void {
    this.connections += 1;
    const pair = new Pair(inner, () => this.conduct);
    this.pairs.add(pair);
    pair.outer.once('close', () => this.pairs.delete(pair));
    pair.outer.connect(this.port, '127.0.0.1');
  }
}

/** The connection that was made to the proxy, and the one it made to the server for it. */
class Pair {
  readonly outer = new Socket({ allowHalfOpen: true });
  /** What is done to this pair alone. */
  conduct: Conduct | undefined;
  keepsSecrets = false;

  constructor(
    readonly inner: Socket,
    private readonly common: () => Conduct,
  ) {
    this.lead(inner, this.outer);
    this.lead(this.outer, inner);
    inner.resume();
  }

  /** What comes in is passed on in its order; while it cannot be, nothing more is taken in. */
  private lead(from: Socket, to: Socket): void {
    let passing: Promise<void> = Promise.resolve();
    from.on('data', (bytes: Buffer) => {
      const [cameAt, conduct] = [performance.now(), this.conduct ?? this.common()];
      if (conduct.kind === 'trickle') from.pause();
      passing = passing.then(() => pass(bytes, to, conduct, cameAt)).then(() => void from.resume());
    });
    from.on('error', () => undefined);
    from.once('end', () => this.tell(passing, () => to.end()));
    from.once('close', () => this.tell(passing, () => to.destroy()));
  }

  private tell(passing: Promise<void>, what: () => unknown): void {
    if (!this.keepsSecrets) void passing.then(what);
  }
}

async function pass(bytes: Buffer, to: Socket, conduct: Conduct, cameAt: number): Promise<void> {
  if (conduct.kind === 'swallow') return;
  if (conduct.kind === 'delay') await sleep(Math.max(0, cameAt + conduct.ms - performance.now()));
  if (conduct.kind !== 'trickle') {
    to.write(bytes);
    return;
  }
  const sip = Math.ceil((conduct.bytesPerSecond * SIP_MS) / 1000);
  for (let from = 0; from < bytes.length; from += sip) {
    await sleep(SIP_MS);
    to.write(bytes.subarray(from, from + sip));
  }
}
