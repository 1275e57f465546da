/** What an HTTP call came to. */
export interface Reply<T = Json> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** A body as tests look into it; they know what they asked for. */
export type Json = Readonly<Record<string, never>>;

/** Calls the API as one persona. */
export interface Client {
  get<T>(path: string): Promise<Reply<T>>;
  post<T>(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Reply<T>>;
  /** Any other call: another method, or a body that is no JSON. */
  send<T>(method: string, path: string, headers?: Readonly<Record<string, string>>, body?: string): Promise<Reply<T>>;
  upload<T>(path: string, form: FormData, headers?: Readonly<Record<string, string>>): Promise<Reply<T>>;
  readonly token: string;
}

/** A client for a persona; several addresses of one installation are used in turn. */
export async function signIn(urls: readonly string[], persona: string): Promise<Client> {
  const { body } = await call<{ readonly access_token: string }>(`${urls[0] ?? ''}/api/v1/demo/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  return clientWith(urls, body.access_token);
}

/** A client with a token of its own, or none. */
export function clientWith(urls: readonly string[], token: string | undefined): Client {
  let turn = 0;
  const at = (path: string): string => `${urls[turn++ % urls.length] ?? ''}${path.startsWith('/') ? path : `/api/v1/${path}`}`;
  const authorization: Readonly<Record<string, string>> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    token: token ?? '',
    get: (path) => call(at(path), { headers: authorization }),
    post: (path, body = {}, headers = {}) =>
      call(at(path), {
        method: 'POST',
        headers: { ...authorization, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    send: (method, path, headers = {}, body) =>
      call(at(path), { method, headers: { ...authorization, ...headers }, ...(body === undefined ? {} : { body }) }),
    upload: (path, form, headers = {}) => call(at(path), { method: 'POST', headers: { ...authorization, ...headers }, body: form }),
  };
}

async function call<T>(url: string, init: RequestInit): Promise<Reply<T>> {
  const response = await fetch(url, init);
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
}
