/** What an open stream of events tells, from the beginning of the log on. */
export interface Listening {
  /** All of it so far. */
  readonly told: () => string;
  readonly end: () => Promise<void>;
}

/** Listens with a token until it is ended. */
export function listening(url: string, token: string): Listening {
  const stop = new AbortController();
  const parts: string[] = [];
  const follow = async (): Promise<void> => {
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await fetch(`${url}/api/v1/events/stream?after=0`, { headers, signal: stop.signal });
    for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) parts.push(part);
  };
  const following = follow().catch(() => undefined);
  const end = async (): Promise<void> => {
    stop.abort();
    await following;
  };
  return { told: () => parts.join(''), end };
}
