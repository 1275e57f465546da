/** A foreign key: rows of `from` need rows of `to`. */
export interface Reference {
  readonly from: string;
  readonly to: string;
}

/** Tables in an order in which each comes after those it refers to. @throws when they refer to each other in a ring */
export function inFillingOrder(tables: readonly string[], references: readonly Reference[]): readonly string[] {
  const ordered: string[] = [];
  let left = tables;
  while (left.length > 0) {
    const waits = (table: string): boolean => references.some(({ from, to }) => from === table && to !== table && left.includes(to));
    const free = left.filter((table) => !waits(table));
    if (free.length === 0) throw new Error(`Tables refer to each other in a ring: ${left.join(', ')}`);
    ordered.push(...free);
    left = left.filter(waits);
  }
  return ordered;
}
