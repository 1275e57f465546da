import { FIRST_DAY, type LawEntry, type LegalSource, source } from '#kernel';

const GUIDANCE =
  'https://rar-bm.dk/vejledning-ansoegning-om-dispensation-fra-rimelighedskravet-ved-etablering-af-nytteindsats-forholdstalskravet/';
const ORDER = 'bekendtgørelse nr. 1178 af 25/11/2019';

/** What an application must state for the council to decide it. @source bekendtgørelse nr. 1178 af 25/11/2019 § 12, stk. 2 */
export const REQUIRED_DATA: LegalSource = source(ORDER, '§ 12, stk. 2', GUIDANCE);

/** The shop steward, or else a representative of the employees, has been heard. @source bekendtgørelse nr. 1178 af 25/11/2019 § 12, stk. 2 */
export const REPRESENTATIVE: LegalSource = source(ORDER, '§ 12, stk. 2', GUIDANCE);

/** What the council may dispense from: the quota as it holds for useful work. @source bekendtgørelse nr. 1180 af 25/11/2019 § 100, stk. 1 */
export const USEFUL_WORK_QUOTA: LegalSource = source('bekendtgørelse nr. 1180 af 25/11/2019', '§ 100, stk. 1', GUIDANCE);

/** No dispensation for tasks that are visited services under the social services act. @source bekendtgørelse nr. 1178 af 25/11/2019 § 12 */
export const VISITED_SERVICES: readonly LawEntry<boolean>[] = [
  {
    inForceFrom: FIRST_DAY,
    value: true,
    unit: 'whether visited services are excluded',
    source: source(ORDER, '§ 12', GUIDANCE),
    assumption: false,
  },
];
