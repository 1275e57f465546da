import { readFileSync } from 'node:fs';

const DIGITS = /^\d{1,5}$/;
const COUNT = /^[1-9]\d{0,8}$/;
const LAST_PORT = 65_535;

/** Reads settings one by one and remembers what is wrong with them, so that all faults are told at once. */
export class Environment {
  readonly faults: string[] = [];

  constructor(private readonly values: NodeJS.ProcessEnv) {}

  /** A text without the spaces around it; `undefined` when it is not set or empty. */
  text(name: string): string | undefined {
    const text = this.values[name]?.trim();
    return text === '' ? undefined : text;
  }

  /** A secret: the text itself, or the content of the file that `<name>_FILE` names. */
  secret(name: string): string | undefined {
    const path = this.text(`${name}_FILE`);
    if (path === undefined) return this.text(name);
    if (this.text(name) === undefined) return this.content(`${name}_FILE`, path);
    return this.fault(`${name} and ${name}_FILE are both set: keep one`);
  }

  /** A port between 0 and 65535. */
  port(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined || (DIGITS.test(text) && Number(text) <= LAST_PORT)) return text === undefined ? undefined : Number(text);
    return this.fault(`${name} must be a whole number between 0 and ${LAST_PORT}`);
  }

  /** A count of at least one; `fallback` when it is not set. */
  count(name: string, fallback: number): number {
    const text = this.text(name);
    if (text !== undefined && !COUNT.test(text)) this.fault(`${name} must be a whole number between 1 and 999999999`);
    return text === undefined ? fallback : Number(text);
  }

  /** One of the words allowed; `fallback` when it is not set or is another word. */
  choice<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const text = this.text(name);
    const chosen = allowed.find((word) => word === text);
    if (text !== undefined && chosen === undefined) this.fault(`${name} must be one of ${allowed.join(', ')}`);
    return chosen ?? fallback;
  }

  /** An address of one of the schemes (`redis`, `rediss`), public or secret as the caller has read it. */
  url(name: string, text: string | undefined, schemes: readonly string[]): string | undefined {
    if (text === undefined) return undefined;
    if (isAddress(text, schemes)) return text;
    return this.fault(`${name} must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')} and holds no #`);
  }

  /** Remembers what is wrong; answers `undefined` so that reading goes on. */
  fault(text: string): undefined {
    this.faults.push(text);
    return undefined;
  }

  private content(name: string, path: string): string | undefined {
    try {
      const text = readFileSync(path, 'utf8').trim();
      return text === '' ? this.fault(`${name} names an empty file`) : text;
    } catch {
      return this.fault(`${name} names a file that cannot be read`);
    }
  }
}

/** A `#` in a password would end the address early, and what follows could be printed. */
function isAddress(text: string, schemes: readonly string[]): boolean {
  return URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)) && !text.includes('#');
}
