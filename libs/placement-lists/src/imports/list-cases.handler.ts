import { CaseStore, outOf, type Repeatable, type UniqueCase, UniqueCases } from '#casework';
import type { Actor, Quarter } from '#kernel';
import { EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import { listKey } from './given-list.state.js';
import { type ListVersion, versionsOf } from './list-on-record.state.js';

/** The type of case that a list makes. */
export const KLV_LIST = 'klv-list';

const OF_NO_ACCOUNT: readonly string[] = ['withdrawn', 'misdirected'];

/** Whether somebody is out of the case of a list, declared or ruled disqualified: of that list he or she is told nothing. */
export function isOutOf({ memberId }: Actor, found: UniqueCase | undefined): boolean {
  return memberId !== undefined && found !== undefined && outOf(found.state).includes(memberId);
}

/** The cases of lists, by municipality and quarter. */
@Injectable()
export class ListCases {
  constructor(
    private readonly unique: UniqueCases,
    private readonly store: CaseStore,
    private readonly events: EventStore,
  ) {}

  /** The case of a municipality's quarter. */
  async of(council: string, municipality: string, quarter: Quarter): Promise<UniqueCase | undefined> {
    const [found] = await this.unique.of(council, KLV_LIST, [listKey(municipality, quarter)]);
    return found;
  }

  /** The cases of a municipality's quarters, each in the place of its quarter; undefined where no list was sent. */
  async ofQuarters(council: string, municipality: string, quarters: readonly Quarter[]): Promise<readonly (UniqueCase | undefined)[]> {
    const keys = quarters.map((quarter) => listKey(municipality, quarter));
    const found = new Map((await this.unique.of(council, KLV_LIST, keys)).map((one) => [one.key, one]));
    return keys.map((key) => found.get(key));
  }

  /** The cases of a quarter that have not been taken back or passed on, by municipality. */
  async standing(council: string, municipalities: readonly string[], quarter: Quarter): Promise<ReadonlyMap<string, UniqueCase>> {
    const found = await this.ofMunicipalities(council, municipalities, quarter);
    return new Map([...found].filter(([, { state }]) => !OF_NO_ACCOUNT.includes(state.status)));
  }

  /** The municipalities of whose lists of a quarter an actor is told nothing. */
  async keptFrom(actor: Actor, municipalities: readonly string[], quarter: Quarter): Promise<readonly string[]> {
    if (actor.memberId === undefined) return [];
    const found = await this.standing(actor.council, municipalities, quarter);
    return municipalities.filter((code) => isOutOf(actor, found.get(code)));
  }

  /** The cases of a quarter, by municipality. */
  private async ofMunicipalities(
    council: string,
    municipalities: readonly string[],
    quarter: Quarter,
  ): Promise<ReadonlyMap<string, UniqueCase>> {
    const keys = new Map(municipalities.map((code) => [listKey(code, quarter), code]));
    const found = await this.unique.of(council, KLV_LIST, [...keys.keys()]);
    return new Map(found.map((one) => [keys.get(one.key) ?? '', one]));
  }

  /** The versions of a list, up to a version of its case. */
  async versions(council: string, caseId: string, until?: number): Promise<readonly ListVersion[]> {
    return versionsOf((await this.store.history(council, caseId)).filter(({ version }) => version <= (until ?? version)));
  }

  /** The case that a request under the same key led to, as it was then; `reused` when that was another request. */
  async answered(council: string, repeatable: Repeatable | undefined) {
    if (repeatable === undefined) return undefined;
    const kept = await this.events.readAnswer(council, repeatable.client, repeatable.key);
    if (kept === undefined) return undefined;
    if (kept.requestHash !== repeatable.requestHash) return 'reused';
    return this.store.asOf(council, kept.stream, { version: kept.version });
  }
}
