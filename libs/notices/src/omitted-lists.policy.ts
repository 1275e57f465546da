import type { DistributionTold, QuarterLogged } from './quarter-notices.policy.js';

type Summary = DistributionTold['summary'];
type Line = Summary['municipalities'][number];
type Figures = Summary['total'];
type Change = NonNullable<Line['change']>;

/** What one recipient is told of the lists of a quarter, and how many lists are kept from that recipient. */
export interface DistributionShown extends DistributionTold {
  readonly omitted: number;
}

const NO_ROWS: Change = { rows: 0, measures: { VP: 0, NI: 0, LT: 0 }, flagged: 0 };

/** The cases of the lists that had come by the last of some events of a quarter, by municipality. */
export function listCasesIn(events: readonly QuarterLogged[]): ReadonlyMap<string, string> {
  const cases = new Map<string, string>();
  for (const { type, data } of events) {
    const { municipality, caseId } = data as { readonly municipality: string; readonly caseId: string };
    if (type === 'ListDelivered') cases.set(municipality, caseId);
    if (type === 'DeliveryWithdrawn') cases.delete(municipality);
  }
  return cases;
}

/**
 * A distribution without the lists of some municipalities: neither their lines nor their part in any sum. Undefined when nothing is
 * left of which the recipient was to be told.
 */
export function withoutLists(told: DistributionTold, municipalities: ReadonlySet<string>): DistributionShown | undefined {
  const isShown = ({ municipality }: { readonly municipality: string }) => !municipalities.has(municipality);
  const { summary } = told;
  const lines = summary.municipalities.filter((line) => line.list === null || isShown(line));
  const omitted = summary.municipalities.length - lines.length;
  if (omitted === 0) return { ...told, omitted };
  const lists = told.lists.filter(isShown);
  return lists.length === 0 ? undefined : { ...told, lists, summary: summaryOf(lines, omitted, summary), omitted };
}

function summaryOf(lines: readonly Line[], omitted: number, { awaited, delivered, previous }: Summary): Summary {
  const changes = lines.flatMap(({ change }) => (change === null ? [] : [change]));
  return {
    municipalities: lines,
    awaited: awaited - omitted,
    delivered: delivered - omitted,
    total: totalOf(lines),
    change: changes.length === 0 ? null : { ...changes.reduce(added, NO_ROWS), municipalities: changes.length },
    previous,
  };
}

function totalOf(lines: readonly Line[]): Figures {
  const lists = lines.flatMap(({ list }) => (list === null ? [] : [list]));
  const codes = [...new Set(lists.flatMap(({ findings }) => Object.keys(findings)))].sort();
  const rowsWith = (code: string) => lists.reduce((sum, { findings }) => sum + (findings[code] ?? 0), 0);
  return { ...lists.reduce(added, NO_ROWS), findings: Object.fromEntries(codes.map((code) => [code, rowsWith(code)])) };
}

function added(sum: Change, { rows, measures, flagged }: Change): Change {
  const { VP, NI, LT } = sum.measures;
  return {
    rows: sum.rows + rows,
    measures: { VP: VP + measures.VP, NI: NI + measures.NI, LT: LT + measures.LT },
    flagged: sum.flagged + flagged,
  };
}
