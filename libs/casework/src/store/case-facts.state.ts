import type { CouncilSettings, EarlierCase } from '#kernel';

/** Of which submissions the facts are wanted: those of a type that name these parties, none of them twice. */
export interface FactsAsked {
  readonly caseType: string;
  readonly parties: readonly string[];
}

/** A party at a version: its cases of a type that stand, oldest first, without the case that is asked for. */
export interface PartyStanding {
  readonly party: string;
  readonly version: number;
  readonly cases: readonly EarlierCase[];
}

/** What must be known besides submissions before they are assessed, as of one moment. */
export interface CaseFacts {
  readonly settings: CouncilSettings;
  readonly parties: readonly PartyStanding[];
}

/** A party whose cases an append has read or shows otherwise: the version that was read, if any was. */
export interface ConcernedParty {
  readonly party: string;
  readonly seen: number | undefined;
}
