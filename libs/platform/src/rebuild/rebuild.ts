import { inTransaction, rowsOf, type Tx } from '../database/tx.js';
import { asOwner, type OwnerConnection } from '../upkeep/owner-connection.js';
import { refusePartialView } from '../upkeep/whole-view.js';
import type { ReadModel, RebuildCount, RebuildDesk } from './read-model.js';

/** Where a rebuild says what it finds as it finds it. */
export interface RebuildReport {
  repaired(what: string): void;
  fault(what: string): void;
}

/** What a rebuild came to. */
export interface Rebuilt {
  readonly counts: readonly RebuildCount[];
  readonly repaired: number;
  readonly faults: number;
}

/** Makes read models again, one after another, on a database that may be in use, and repairs what differs. */
export async function rebuildReadModels(url: string, models: readonly ReadModel[], report: RebuildReport): Promise<Rebuilt> {
  return asOwner(url, async (client) => {
    await refusePartialView(client);
    const desk = new CountingDesk(client, report);
    const counts: RebuildCount[] = [];
    for (const model of models) counts.push(...(await model.rebuild(desk)));
    return { counts, repaired: counts.reduce((sum, count) => sum + count.repaired, 0), faults: desk.faults };
  });
}

class CountingDesk implements RebuildDesk {
  faults = 0;

  constructor(
    private readonly client: OwnerConnection,
    private readonly report: RebuildReport,
  ) {}

  async query<R>(text: string, values: readonly unknown[] = []): Promise<readonly R[]> {
    return rowsOf<R>(this.client, { text, values });
  }

  async transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.client, work);
  }

  repaired(what: string): void {
    this.report.repaired(what);
  }

  fault(what: string): void {
    this.faults += 1;
    this.report.fault(what);
  }
}
