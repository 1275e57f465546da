import { type Day, day } from '#kernel';
import type { daysLate } from '#case-types';
import type { ListFacts } from '../../libs/placement-lists/src/list/facts.state.js';
import type { ListFinding } from '../../libs/placement-lists/src/list/finding.state.js';
import type { checkList } from '../../libs/placement-lists/src/list/list.assessment.js';
import type { repeatUseQuartersOn } from '../../libs/placement-lists/src/rules/content.assessment.js';
import { cleanRow, LIST_FACTS, listCells, place, type WrittenRow } from '../support/klv-lists.js';
import { type BoundaryRule, figuresSeen, told } from './boundary.js';

/** How the file of a list is checked, by the law of the house or by another. */
export interface ListsRead {
  readonly checkList: typeof checkList;
  readonly daysLate: typeof daysLate;
  readonly repeatUseQuartersOn: typeof repeatUseQuartersOn;
}

/** The records of a file, headings first. */
export type Records = readonly (readonly string[])[];

/** What is known besides the rows: facts, the days that count, and what stands in the file besides. */
export interface ListGiven {
  readonly facts?: Partial<Omit<ListFacts, 'daysLate' | 'repeatUseQuarters'>>;
  readonly readOn?: Day;
  readonly deliveredOn?: Day;
  readonly file?: (records: Records) => Records;
}

/** One list at the edge of a rule: in what its rows differ from clean ones, what is expected, and what else is known if that matters. */
export type ListBoundaryRow = readonly [what: string, rows: readonly Partial<WrittenRow>[], expected: string, given?: ListGiven];

/** The rules about the file of a list at their edges. */
export interface ListBoundaries {
  readonly type: string;
  readonly rules: readonly BoundaryRule<ListBoundaryRow>[];
}

const READ_ON = day('2022-10-03');

/** What is seen of a list: `row column code figure=value …`, joined by `; `; `–` for nothing. Headings are record 1, rows begin at 2. */
export function judgedList(lists: ListsRead, { codes, figures }: BoundaryRule<ListBoundaryRow>, row: ListBoundaryRow): string {
  const [, changes, , given = {}] = row;
  const records = listCells(changes.map((one, n) => cleanRow(n + 1, one)));
  const sent = (given.file?.(records) ?? records).map((cells, at) => ({ row: at + 1, cells }));
  const { findings } = lists.checkList({ records: sent, fault: undefined, elsewhere: [], names: [] }, factsOf(lists, given));
  return told(findings.filter(({ code }) => codes.includes(code)).map((found) => findingSeen(found, figures)));
}

/** A file without the columns under these headings. */
export function withoutColumns(...headings: readonly string[]): (records: Records) => Records {
  return (records) => {
    const places = headings.map((heading) => records[0]?.indexOf(heading));
    return records.map((cells) => cells.filter((_cell, place) => !places.includes(place)));
  };
}

function factsOf({ daysLate, repeatUseQuartersOn }: ListsRead, { facts, readOn = READ_ON, deliveredOn }: ListGiven): ListFacts {
  const known = { ...LIST_FACTS, ...facts };
  return {
    ...known,
    daysLate: deliveredOn === undefined ? 0 : daysLate(known, deliveredOn, known.settings),
    repeatUseQuarters: repeatUseQuartersOn(readOn, known.settings),
  };
}

function findingSeen({ row, column, code, severity, data }: ListFinding, figures: readonly string[]): string {
  return [place(row, column, code), ...figuresSeen(figures, (name) => (name === 'severity' ? severity : data?.[name]))].join(' ');
}
