/** A page as a browser without scripts comes to it: after redirects, at the address it then shows. */
export interface PageShown {
  readonly status: number;
  readonly path: string;
  readonly title: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Headers;
}

const MOST_REDIRECTS = 5;

/** A browser that keeps cookies, follows redirects and runs no script. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  async open(path: string): Promise<PageShown> {
    return this.follow(path, await this.ask(path, {}));
  }

  /** Sends a form as one of our own pages sends it. */
  async send(path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<PageShown> {
    const body = new URLSearchParams(fields).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded', origin: this.url };
    return this.follow(path, await this.ask(path, { method: 'POST', body }, { ...type, ...headers }));
  }

  /** What the server has given it to keep. */
  get kept(): readonly string[] {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`);
  }

  private async follow(path: string, first: Response): Promise<PageShown> {
    let [response, at] = [first, path];
    for (let turns = 0; response.status === 303 && turns < MOST_REDIRECTS; turns += 1) {
      at = response.headers.get('location') ?? '';
      response = await this.ask(at, {});
    }
    const html = await response.text();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    return { status: response.status, path: at, title, text: textOf(html), html, headers: response.headers };
  }

  private async ask(path: string, init: Omit<RequestInit, 'headers'>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const all = { ...headers, cookie: this.kept.join('; ') };
    const response = await fetch(`${this.url}${path}`, { ...init, headers: all, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split('; ');
    const [name = '', value = ''] = pair.split('=');
    if (value === '' || attributes.includes('Max-Age=0')) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&amp;', '&');
}
