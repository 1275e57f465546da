import type { Day } from '#kernel';

/** Company traineeship (virksomhedspraktik), useful work (nytteindsats), wage subsidy (løntilskud). */
export type Measure = 'VP' | 'NI' | 'LT';

export type Sector = 'privat' | 'offentlig';

export type YesNo = 'ja' | 'nej';

/** Whether the employer and a representative of the employees have stated that the conditions are met. */
export type Statement = YesNo | 'ingen repræsentant';

export type TargetGroup =
  | 'dagpengemodtager'
  | 'jobparat'
  | 'uddannelsesparat'
  | 'aktivitetsparat'
  | 'sygedagpenge'
  | 'ressourceforløb'
  | 'fleksjob'
  | 'førtidspension'
  | 'anden';

/** The cells of a row as read; null where a cell is empty, cannot be read, or its column is not there. */
export interface PlacementCells {
  readonly municipalityCode: string | null;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly measure: Measure | null;
  readonly sector: Sector | null;
  readonly employerName: string | null;
  readonly cvr: string | null;
  readonly pNumber: string | null;
  readonly industryCode: string | null;
  readonly occupation: string | null;
  readonly startDate: Day | null;
  readonly plannedEndDate: Day | null;
  readonly weeklyHours: number | null;
  readonly ordinaryEmployees: number | null;
  readonly supportedFte: number | null;
  readonly representativeStatement: Statement | null;
  readonly averageHeadcount12m: number | null;
  readonly headcountNow: number | null;
  readonly vacatedWithin3Months: YesNo | null;
  readonly targetGroup: TargetGroup | null;
}

/** One placement of a list; `row` is its record number in the file, the first record being 1. */
export type PlacementRow = PlacementCells & { readonly row: number };

/** A record of a file as sent, blank ones left out; `row` counts those as well. */
export interface SentRecord {
  readonly row: number;
  readonly cells: readonly string[];
}
