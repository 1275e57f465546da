const HERE = 'http://here.invalid';

/** A path of this site that a request wants to go on to; the start page for anything that would lead elsewhere. */
export function onwardPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search } = new URL(wanted, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}
