import type { Severity } from '#kernel';
import { ListOf, Municipality, Nested, NumericList, OneOf, Text, TextList, WholeNumber } from '../fields.submission.js';
import type { ListFinding } from './klv-list.assessment.js';

const LINE = 500;
const ID = 36;
const COUNT = { min: 0, max: 10_000_000 };
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'blocking'];

/** The file a list came in; its bytes are a document of the case. */
class ListFile {
  @Text(ID) readonly documentId: string | null = null;
  @Text(LINE) readonly fileName: string | null = null;
  @Text(64) readonly sha256: string | null = null;
  @WholeNumber(COUNT) readonly bytes: number | null = null;
  @OneOf(['utf-8', 'windows-1252']) readonly encoding: string | null = null;
  @OneOf([';', ',', '\t']) readonly delimiter: string | null = null;
}

/** How many rows each measure has. */
class MeasureCounts {
  @WholeNumber(COUNT) readonly VP: number | null = null;
  @WholeNumber(COUNT) readonly NI: number | null = null;
  @WholeNumber(COUNT) readonly LT: number | null = null;
}

/** What was found when the file was read: `rows` names the first of those it concerns, `count` says how many there are. */
class FoundInList implements ListFinding {
  @Text(LINE) readonly code: string = '';
  @OneOf(SEVERITIES) readonly severity: Severity = 'warning';
  @Text(LINE) readonly column: string | null = null;
  @WholeNumber(COUNT) readonly count: number = 0;
  @NumericList(COUNT) readonly rows: readonly number[] | null = null;
  readonly data: ListFinding['data'] = null;
  readonly source: ListFinding['source'] = { act: '', provision: undefined, url: undefined };
}

/** A municipality's list of a quarter. It is made from the file sent; its rows lie beside the log under `importId`. */
export class KlvListSubmission {
  @Municipality() readonly municipality: string | null = null;
  @WholeNumber({ min: 2000, max: 2100 }) readonly year: number | null = null;
  @WholeNumber({ min: 1, max: 4 }) readonly quarter: number | null = null;
  @Text(ID) readonly importId: string | null = null;
  @Nested(() => ListFile) readonly file: ListFile | null = null;
  @OneOf(['all-or-nothing', 'accept-valid']) readonly acceptance: string | null = null;
  @WholeNumber(COUNT) readonly rows: number | null = null;
  @WholeNumber(COUNT) readonly accepted: number | null = null;
  @WholeNumber(COUNT) readonly flagged: number | null = null;
  @Nested(() => MeasureCounts) readonly measures: MeasureCounts | null = null;
  @TextList(ID) readonly earlierImports: readonly string[] | null = null;
  @WholeNumber(COUNT) readonly settingsVersion: number | null = null;
  @ListOf(() => FoundInList) readonly findings: readonly FoundInList[] | null = null;
}
