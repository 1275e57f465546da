/** Does work for each, so many at a time. */
export async function atATime<T>(most: number, all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const coming = all.values();
  const worker = async (): Promise<void> => {
    for (const one of coming) await work(one);
  };
  await Promise.all(Array.from({ length: most }, worker));
}
