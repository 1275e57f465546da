import { YesNo } from '../http/fields.dto.js';
import { PageQuery } from '../http/page.dto.js';

/** Which hearings are wanted. */
export class HearingQuery extends PageQuery {
  @YesNo('optional') readonly mine: boolean | undefined;
  @YesNo('optional') readonly open: boolean | undefined;
  @YesNo('optional') readonly answered: boolean | undefined;
}
