import { Injectable } from '@nestjs/common';
import { Installation } from '#platform';
import { exportJWK, generateKeyPair, importJWK } from 'jose';

/** What demo tokens are signed and checked with. */
export interface DemoKeyPair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** A private key on P-256 as it is kept. */
interface StoredKey {
  readonly kty: 'EC';
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

export const DEMO_ALGORITHM = 'ES256';

/** The installation's key pair for demo tokens, made once and shared by its processes. */
@Injectable()
export class DemoKeys {
  private known: Promise<DemoKeyPair> | undefined;

  constructor(private readonly installation: Installation) {}

  /** The key pair; asked for again when it could not be read. */
  async pair(): Promise<DemoKeyPair> {
    this.known ??= this.read();
    try {
      return await this.known;
    } catch (fault) {
      this.known = undefined;
      throw fault;
    }
  }

  private async read(): Promise<DemoKeyPair> {
    const { d, ...shown } = JSON.parse(await this.installation.secret('demo-signing-key', newKey)) as StoredKey;
    return { privateKey: await importJWK({ ...shown, d }, DEMO_ALGORITHM), publicKey: await importJWK(shown, DEMO_ALGORITHM) };
  }
}

async function newKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(DEMO_ALGORITHM, { extractable: true });
  return JSON.stringify(await exportJWK(privateKey));
}
