import { Bodies } from '#bodies';
import { type CaseState, CaseStore, seatedAt } from '#casework';
import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';

/** A case with the seats of its open hearing held as they are now, and the clock. */
export interface SeatedCase {
  readonly state: CaseState | undefined;
  readonly now: Instant;
}

/** Cases as those are told of them who hold the seats today, whether or not anything has happened in the case since they do. */
@Injectable()
export class SeatedCases {
  constructor(
    private readonly cases: CaseStore,
    private readonly bodies: Bodies,
  ) {}

  /** The case as it stands now. */
  async load(council: string, caseId: string): Promise<SeatedCase> {
    const { state, now } = await this.cases.load(council, caseId, []);
    return { now, state: state && seatedAt(state, await this.bodies.seatTerms(council), now) };
  }

  /** The case as it was at a version, its seats held as at a moment. */
  async asOf(council: string, caseId: string, version: number, at: Instant): Promise<CaseState | undefined> {
    const read = await this.cases.asOf(council, caseId, { version });
    return read && seatedAt(read.state, await this.bodies.seatTerms(council), at);
  }
}
