/** The columns of a KLV list, by their identifiers in the contract. */
export type ColumnId =
  | 'municipalityCode'
  | 'year'
  | 'quarter'
  | 'measure'
  | 'sector'
  | 'employerName'
  | 'cvr'
  | 'pNumber'
  | 'industryCode'
  | 'occupation'
  | 'startDate'
  | 'plannedEndDate'
  | 'weeklyHours'
  | 'ordinaryEmployees'
  | 'supportedFte'
  | 'representativeStatement'
  | 'averageHeadcount12m'
  | 'headcountNow'
  | 'vacatedWithin3Months'
  | 'targetGroup';

/** What an empty cell is: a bar to the row, a warning, a warning for wage subsidy only, or nothing. */
export type WhenEmpty = 'refused' | 'warned' | 'warned-for-wage-subsidy' | 'allowed';

/** What holds for the cells of a column. */
export type CellKind =
  | 'text'
  | 'whole-number'
  | 'number'
  | 'day'
  | 'municipality'
  | 'measure'
  | 'sector'
  | 'cvr'
  | 'p-number'
  | 'industry-code'
  | 'statement'
  | 'yes-no'
  | 'target-group';

/** One column: its identifier, its Danish heading, what its cells hold and whether a list may do without it. */
export interface Column {
  readonly id: ColumnId;
  readonly heading: string;
  readonly kind: CellKind;
  readonly mustExist: boolean;
  readonly whenEmpty: WhenEmpty;
}

const column = (id: ColumnId, heading: string, kind: CellKind, mustExist: boolean, whenEmpty: WhenEmpty): Column => ({
  id,
  heading,
  kind,
  mustExist,
  whenEmpty,
});

/** The twenty columns in the order of the contract. */
export const COLUMNS: readonly Column[] = [
  column('municipalityCode', 'Kommunekode', 'municipality', true, 'refused'),
  column('year', 'År', 'whole-number', true, 'refused'),
  column('quarter', 'Kvartal', 'whole-number', true, 'refused'),
  column('measure', 'Ordning', 'measure', true, 'refused'),
  column('sector', 'Sektor', 'sector', true, 'refused'),
  column('employerName', 'Virksomhed', 'text', true, 'warned'),
  column('cvr', 'CVR', 'cvr', false, 'allowed'),
  column('pNumber', 'P-nummer', 'p-number', true, 'warned'),
  column('industryCode', 'Branchekode', 'industry-code', false, 'allowed'),
  column('occupation', 'Stilling', 'text', false, 'allowed'),
  column('startDate', 'Startdato', 'day', true, 'refused'),
  column('plannedEndDate', 'Slutdato', 'day', false, 'warned'),
  column('weeklyHours', 'Timer pr. uge', 'number', true, 'refused'),
  column('ordinaryEmployees', 'Ordinært ansatte', 'number', true, 'warned'),
  column('supportedFte', 'Støttede før', 'number', false, 'allowed'),
  column('representativeStatement', 'Udtalelse', 'statement', false, 'warned'),
  column('averageHeadcount12m', 'Gennemsnit 12 mdr.', 'number', false, 'warned-for-wage-subsidy'),
  column('headcountNow', 'Ansatte nu', 'number', false, 'warned-for-wage-subsidy'),
  column('vacatedWithin3Months', 'Fratrådt seneste 3 mdr.', 'yes-no', false, 'warned-for-wage-subsidy'),
  column('targetGroup', 'Målgruppe', 'target-group', false, 'allowed'),
];

const BY_ID: ReadonlyMap<ColumnId, Column> = new Map(COLUMNS.map((one) => [one.id, one]));
const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((one) => [one.id, one.heading].map((name): [string, Column] => [headingKey(name), one])),
);

/** The column with an identifier. */
export function columnOf(id: ColumnId): Column {
  const found = BY_ID.get(id);
  if (found === undefined) throw new RangeError(`No such column: ${id}`);
  return found;
}

/** The column a heading names, in Danish or English; undefined for any other heading. */
export function columnHeaded(heading: string): Column | undefined {
  return BY_HEADING.get(headingKey(heading));
}

/** What two spellings of a heading have in common: neither case, white space, full stops nor hyphens count. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s.-]/gu, '');
}
