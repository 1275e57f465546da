import type { Quarter } from '#kernel';
import type { Measure } from '../list/row.state.js';

type Counts = Readonly<Record<string, number>>;

/** How many rows there are: in all, of each measure, with anything found in them, and with each kind of finding. */
export type Figures = {
  readonly rows: number;
  readonly measures: Readonly<Record<Measure, number>>;
  readonly flagged: number;
  readonly findings: Counts;
};

/** A municipality's list of a quarter, in figures. */
export type ListFigures = Figures & {
  readonly municipality: string;
  readonly version: number;
  readonly lateDays: number;
};

/** By how many rows something has become more, or less. */
export type FiguresChange = Pick<Figures, 'rows' | 'measures' | 'flagged'>;

/** A municipality in the summary; without figures where no list has come, without change where either quarter lacks its list. */
export type SummaryLine = {
  readonly municipality: string;
  readonly list: (Figures & { readonly version: number; readonly lateDays: number }) | null;
  readonly change: FiguresChange | null;
};

/**
 * What the lists of a quarter come to. The change since the quarter before is that of the municipalities whose lists are
 * there for both; null when there are none.
 */
export type QuarterSummary = {
  readonly municipalities: readonly SummaryLine[];
  readonly awaited: number;
  readonly delivered: number;
  readonly total: Figures;
  readonly change: (FiguresChange & { readonly municipalities: number }) | null;
  readonly previous: { readonly year: number; readonly quarter: number };
};

/** What a summary is made of. */
export interface SummaryBasis {
  readonly municipalities: readonly string[];
  readonly lists: readonly ListFigures[];
  readonly previous: Quarter;
  readonly previousLists: readonly ListFigures[];
}

const MEASURES: readonly Measure[] = ['VP', 'NI', 'LT'];
const NOTHING: Figures = { rows: 0, measures: { VP: 0, NI: 0, LT: 0 }, flagged: 0, findings: {} };

/** The lists of a quarter in figures, municipality by municipality and in all. */
export function quarterSummary({ municipalities, lists, previous, previousLists }: SummaryBasis): QuarterSummary {
  const awaited = lists.filter(({ municipality }) => municipalities.includes(municipality));
  const before = new Map(previousLists.map((one) => [one.municipality, one]));
  const compared = awaited.flatMap((now) => {
    const then = before.get(now.municipality);
    return then === undefined ? [] : [{ now, then }];
  });
  const change = changeOf(sumOf(compared.map(({ now }) => now)), sumOf(compared.map(({ then }) => then)));
  return {
    municipalities: municipalities.map((code) => lineOf(code, awaited, before)),
    awaited: municipalities.length,
    delivered: awaited.length,
    total: sumOf(awaited),
    change: compared.length === 0 ? null : { ...change, municipalities: compared.length },
    previous: { year: previous.year, quarter: previous.quarter },
  };
}

function lineOf(municipality: string, lists: readonly ListFigures[], before: ReadonlyMap<string, ListFigures>): SummaryLine {
  const now = lists.find((one) => one.municipality === municipality);
  const then = before.get(municipality);
  if (now === undefined) return { municipality, list: null, change: null };
  const { rows, measures, flagged, findings, version, lateDays } = now;
  const list = { rows, measures, flagged, findings, version, lateDays };
  return { municipality, list, change: then === undefined ? null : changeOf(now, then) };
}

function changeOf(now: Figures, then: Figures): FiguresChange {
  return {
    rows: now.rows - then.rows,
    measures: ofEachMeasure((measure) => now.measures[measure] - then.measures[measure]),
    flagged: now.flagged - then.flagged,
  };
}

function sumOf(all: readonly Figures[]): Figures {
  return all.reduce(
    (sum, one) => ({
      rows: sum.rows + one.rows,
      measures: ofEachMeasure((measure) => sum.measures[measure] + one.measures[measure]),
      flagged: sum.flagged + one.flagged,
      findings: added(sum.findings, one.findings),
    }),
    NOTHING,
  );
}

function ofEachMeasure(count: (measure: Measure) => number): Figures['measures'] {
  const [VP = 0, NI = 0, LT = 0] = MEASURES.map(count);
  return { VP, NI, LT };
}

function added(sum: Counts, more: Counts): Counts {
  const codes = [...new Set([...Object.keys(sum), ...Object.keys(more)])].sort();
  return Object.fromEntries(codes.map((code) => [code, (sum[code] ?? 0) + (more[code] ?? 0)]));
}
