import type { RebuildCount } from './read-model.js';

/** Counts what was found, by the name of a read model. */
export class Tallies {
  private readonly counts = new Map<string, RebuildCount>();

  /** Adds rows of which so many were missing, and so many there that should not be; a changed row is both and counts once. */
  add(name: string, rows: number, missing: number, surplus: number): void {
    const before = this.counts.get(name) ?? { name, rows: 0, identical: 0, repaired: 0 };
    this.counts.set(name, {
      name,
      rows: before.rows + rows,
      identical: before.identical + rows - missing,
      repaired: before.repaired + Math.max(missing, surplus),
    });
  }

  /** All of it, in the order the names came. */
  all(): readonly RebuildCount[] {
    return [...this.counts.values()];
  }
}
