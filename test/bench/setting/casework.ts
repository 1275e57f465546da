import type { CaseState, CaseStore as Store } from '#casework';
import { type Append, Database, EventStore, Upcasters } from '#platform';
import { ExistingCases } from '../../../libs/casework/src/handling/existing-case.handler.js';
import { NewCases } from '../../../libs/casework/src/handling/new-case.handler.js';
import type { ConcernedParty } from '../../../libs/casework/src/store/case-facts.state.js';
import { CaseStore } from '../../../libs/casework/src/store/case-store.query.js';
import { secretariat } from '../../support/case-actors.js';
import { done, request, submission } from '../../support/casework-setting.js';
import type { Place } from './place.js';

/** An append as a command makes it, and the state it leads to. */
export interface Recorded {
  readonly append: Append;
  readonly state: CaseState;
}

/** Casework in this process, on a database. */
export interface Casework {
  readonly database: Database;
  readonly store: Store;
  readonly newCases: NewCases;
  readonly existing: ExistingCases;
  /** What the last command appended. */
  readonly last: () => Recorded;
}

/** A store that remembers what it was last given. */
class RecordingStore extends CaseStore {
  recorded: Recorded | undefined;

  override append(append: Append, state: CaseState, concerned: readonly ConcernedParty[]): ReturnType<CaseStore['append']> {
    this.recorded = { append, state };
    return super.append(append, state, concerned);
  }
}

/** Opens casework; its connections close when the figures are measured. */
export function openCasework(place: Place, url: string): Casework {
  const database = new Database({ databaseUrl: url });
  place.atEnd(() => database.close());
  const events = new EventStore(database, new Upcasters());
  const store = new RecordingStore(database, events);
  const last = (): Recorded => {
    if (store.recorded === undefined) throw new Error('Nothing was appended');
    return store.recorded;
  };
  return { database, store, newCases: new NewCases(store), existing: new ExistingCases(store), last };
}

/** The append of a new case, and that of a note to it, as the product makes them. */
export async function typicalAppends(place: Place, url: string): Promise<{ readonly first: Recorded; readonly next: Recorded }> {
  const receiving = openCasework(place, url);
  const { state } = await done(receiving.newCases.handle(submission()));
  const noting = openCasework(place, url);
  await done(noting.existing.handle(request(state.id, secretariat, { type: 'note', data: { text: NOTE } })));
  return { first: receiving.last(), next: noting.last() };
}

/** What is noted on a case. */
export const NOTE = 'Ringet til virksomheden, som sender de manglende lønsedler i morgen.';
