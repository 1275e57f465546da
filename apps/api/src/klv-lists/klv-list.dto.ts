import type { Acceptance } from '#placement-lists';
import { Code, MunicipalityCode, OneOf, Text, WholeNumber } from '../http/fields.dto.js';
import { PageQuery } from '../http/page.dto.js';

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;
const PARAGRAPHS = 10_000;
const MOST_VERSIONS = 1_000_000;

export class UploadQuery {
  @OneOf('required', ['validate', 'submit']) readonly mode: 'validate' | 'submit';
  @OneOf('optional', ['all-or-nothing', 'accept-valid']) readonly acceptance: Acceptance | undefined;
  @Code('optional') readonly upload: string | undefined;
}

/** The fields that go with a file. */
export class ListFieldsDto {
  @WholeNumber('required', FIRST_YEAR, LAST_YEAR) readonly year: number;
  @WholeNumber('required', 1, 4) readonly quarter: number;
  @MunicipalityCode('optional') readonly municipality: string | undefined;
}

export class QuarterQuery {
  @WholeNumber('required', FIRST_YEAR, LAST_YEAR) readonly year: number;
  @WholeNumber('required', 1, 4) readonly quarter: number;
}

export class DistributionDto {
  @Text('optional', PARAGRAPHS) readonly reason: string | null | undefined;
}

export class RowsQuery extends PageQuery {
  @WholeNumber('optional', 1, MOST_VERSIONS) readonly version: number | undefined;
  @Code('optional') readonly finding: string | undefined;
}
