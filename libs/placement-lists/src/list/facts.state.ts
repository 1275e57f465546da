import type { CouncilSettings, Quarter } from '#kernel';

/** What must be known besides the file when a list is checked. */
export interface ListFacts extends Quarter {
  /** Three-digit code of the municipality the list is sent for. */
  readonly municipality: string;
  /** The codes of all municipalities a list may name. */
  readonly knownMunicipalities: readonly string[];
  readonly fileName: string;
  /** The P-numbers of the lists of the quarters before, the nearest first; an empty set where no list was sent. */
  readonly earlierPNumbers: readonly ReadonlySet<string>[];
  /** How many quarters before this one make repeated use. */
  readonly repeatUseQuarters: number;
  /** How many days after its due day the list is submitted; 0 when in time, and when it is only validated. */
  readonly daysLate: number;
  /** What the council has settled for itself; figures that are assumptions yield to it. */
  readonly settings: CouncilSettings;
}
