import { CASE_STATUSES, type CaseFilter } from '#casework';
import { caseTypes } from '#case-types';
import type { Day } from '#kernel';
import { Code, LegalDay, Moment, MunicipalityCode, OneOf, SomeOf, YesNo } from '../http/fields.dto.js';
import { momentOf } from '../http/moments.js';
import { PageQuery } from '../http/page.dto.js';

const LONGEST_SEARCH = 500;

export class CaseListQuery extends PageQuery {
  @SomeOf(caseTypes.map(({ name }) => name)) readonly type: readonly string[] | undefined;
  @SomeOf(CASE_STATUSES) readonly state: readonly string[] | undefined;
  @MunicipalityCode('optional') readonly municipality: string | undefined;
  @Code('optional') readonly assignee: string | undefined;
  @Moment('optional') readonly dueBefore: string | undefined;
  @YesNo('optional') readonly open: boolean | undefined;
  @Code('optional', LONGEST_SEARCH) readonly q: string | undefined;
  @OneOf('optional', ['due', 'received']) readonly sort: CaseFilter['sort'] | undefined;
}

export class CaseQuery {
  @Moment('optional') readonly asOf: string | undefined;
}

export class LawQuery {
  @LegalDay('required') readonly on: Day;
}

export class SubmitQuery {
  @Code('optional') readonly onBehalfOf: string | undefined;
}

/** What a list is narrowed to by its query. */
export function filterOf({ type, state, municipality, assignee, dueBefore, open, q, sort }: CaseListQuery): CaseFilter {
  return {
    types: type ?? [],
    states: state ?? [],
    municipality,
    assignee,
    dueBefore: momentOf(dueBefore),
    open,
    words: q,
    sort: sort ?? 'received',
  };
}
