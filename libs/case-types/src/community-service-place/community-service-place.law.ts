import { type Figure, FIRST_DAY, type LegalSource, source } from '#kernel';

/** Whose place it is. */
export type PlaceKind = 'private' | 'public' | 'charity';

/** How many may serve at once without ordinary work being at risk: one for each so many ordinary employees, and always so many. */
export interface DisplacementMeasure {
  readonly employeesPerPerson: number;
  readonly least: number;
}

/** The measure of each kind of place. */
export type DisplacementMeasures = Readonly<Record<PlaceKind, DisplacementMeasure>>;

const REQUIREMENTS = 'Kriminalforsorgens krav til arbejdssteder for samfundstjeneste';
const PAGE = 'https://kriminalforsorgen.dk/straf/tilsyn/samfundstjeneste/';
const PRACTICE = 'rådets praksis for arbejdssteder til samfundstjeneste';

/** What must be stated of a place for the council to give its opinion. @source none found for the council's part */
export const REQUIRED_DATA: LegalSource = source(PRACTICE);

/** Community service makes no profit for the place. @source the prison service's page on community service */
export const NO_PROFIT: LegalSource = source(REQUIREMENTS, 'ingen fortjeneste for arbejdsstedet', PAGE);

/** A representative of the employees says what they think of it. @source none found */
export const REPRESENTATIVE: LegalSource = source(PRACTICE, 'udtalelse fra medarbejderne');

/**
 * Community service is no work that would otherwise be paid; from how many persons on that is looked at more closely.
 * [assumption] No source gives a figure. Private and public places are measured as workplaces with subsidised persons are: one for
 * each five, at least one. In associations most work is done by volunteers, who are no ordinary employees: one for each, at least two.
 * @source the prison service's page on community service, for the requirement alone
 */
export const DISPLACEMENT: Figure<DisplacementMeasures> = [
  {
    inForceFrom: FIRST_DAY,
    value: {
      private: { employeesPerPerson: 5, least: 1 },
      public: { employeesPerPerson: 5, least: 1 },
      charity: { employeesPerPerson: 1, least: 2 },
    },
    unit: 'ordinary employees for each person who serves at once; persons who serve at once',
    source: source(REQUIREMENTS, 'ikke arbejde, der ellers ville være lønnet', PAGE),
    assumption: true,
  },
];
