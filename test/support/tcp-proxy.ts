import { once } from 'node:events';
import { createServer, type Server, Socket, type AddressInfo } from 'node:net';

/** What the proxy does to connections: passes them on, passes them on late, or takes what comes and never passes it on. */
export type Conduct = { readonly kind: 'pass' } | { readonly kind: 'delay'; readonly ms: number } | { readonly kind: 'swallow' };

interface Pair {
  readonly inner: Socket;
  readonly outer: Socket;
  conduct: Conduct | undefined;
}

/** A fixed port of the loopback in front of a server that comes, goes and is hard to reach. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private conduct: Conduct = { kind: 'pass' };
  private readonly server: Server = createServer((inner) => this.accept(inner));

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
    const outer = new Socket();
    const pair: Pair = { inner, outer, conduct: undefined };
    this.pairs.add(pair);
    for (const [from, to] of [[inner, outer] as const, [outer, inner] as const]) {
      from.on('data', (bytes) => this.pass(pair, () => to.write(bytes)));
      from.on('error', () => undefined);
      from.once('close', () => {
        this.pairs.delete(pair);
        to.destroy();
      });
    }
    outer.connect(this.port, '127.0.0.1');
  }

  private pass({ conduct = this.conduct }: Pair, write: () => boolean): void {
    if (conduct.kind === 'pass') write();
    else if (conduct.kind === 'delay') setTimeout(write, conduct.ms);
  }
}
