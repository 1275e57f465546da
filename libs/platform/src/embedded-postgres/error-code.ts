/** The code of a fault of Node or PostgreSQL, such as ENOENT or 42P04; undefined when it has none. */
export function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** For `catch`: turns faults of the given codes into undefined. @throws every other fault. */
export function ignoring(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    const code = codeOf(error);
    if (typeof code !== 'string' || !codes.includes(code)) throw error;
  };
}
