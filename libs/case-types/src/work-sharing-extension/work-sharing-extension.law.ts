import { FIRST_DAY, type Figure, type LegalSource, source } from '#kernel';

/** How work and time off may alternate: whole days off a week, both ends included, or weeks of work and weeks off in turn. */
export interface PermittedShapes {
  readonly daysOffPerWeek: { readonly least: number; readonly most: number };
  readonly cycles: readonly { readonly weeksWork: number; readonly weeksOff: number }[];
}

/** The field of a submission that says when an application was received. */
export type ReceivedBy = 'municipalityReceivedAt' | 'councilReceivedAt';

const ORDER = 'bekendtgørelsen om udbetaling af dagpenge';
const STAR_PAGE = 'https://star.dk/til-virksomheder/arbejdsfordeling-som-alternativ-til-afskedigelse/anmeldelse-eller-godkendelse/';
const rule = (provision: string): LegalSource => source(ORDER, provision, STAR_PAGE);

/** What an application must state for the committee to decide it. @source STAR's page; the paragraphs of the order are not known */
export const REQUIRED_DATA: LegalSource = rule('reglerne om arbejdsfordeling ud over 13 uger');

/** Management and a representative of the employees declare in writing that further training has been discussed. @source STAR's page */
export const DECLARATION: LegalSource = rule('erklæring om drøftelse af efteruddannelse');

/** The employer signs that employees may leave without notice for work of longer hours. @source STAR's page */
export const RELEASE_CLAUSE: LegalSource = rule('frigørelse uden varsel');

/** Under another collective agreement than a general one, every employee covered accepts, a prolongation as well. @source the councils' and STAR's pages */
export const ACCEPTED_BY_ALL: LegalSource = rule('anden kollektiv aftale om arbejdsfordeling');

/**
 * Days a scheme may run without the council's approval within the counting window: 13 weeks.
 * [assumption] that they are counted in days of the calendar. @source STAR's page
 */
export const FREE_DAYS: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 91,
    unit: 'calendar days of work-sharing in one unit, the first and the last included, none counted twice',
    source: rule('arbejdsfordeling ud over 13 uger'),
    assumption: true,
  },
];

/** Months in which schemes are counted together. [assumption] that the day they are counted back from is the last of them. @source STAR's page */
export const COUNTING_WINDOW: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 12,
    unit: 'months, counted back from a day that is itself included',
    source: rule('13 uger inden for 12 måneder'),
    assumption: true,
  },
];

/** How long before the thirteen weeks end the application is received at the latest: 4 weeks. @source STAR's page */
export const APPLICATION_TIME: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 28,
    unit: 'days before the last day without approval',
    source: rule('ansøgning senest 4 uger før udløbet af de 13 uger'),
    assumption: false,
  },
];

/** Whose receipt of the application counts. [assumption] The municipality's, to which companies are told to send it. */
export const RECEIVED_BY: Figure<ReceivedBy> = [
  {
    inForceFrom: FIRST_DAY,
    value: 'municipalityReceivedAt',
    unit: 'field of the submission',
    source: rule('ansøgning gennem kommunen'),
    assumption: true,
  },
];

/** The permitted shapes; the order's own list is to be confirmed. @source guidance by an unemployment insurance fund and a law firm on the ordinary scheme */
export const SHAPES: Figure<PermittedShapes> = [
  {
    inForceFrom: FIRST_DAY,
    value: {
      daysOffPerWeek: { least: 2, most: 4 },
      cycles: [
        { weeksWork: 1, weeksOff: 1 },
        { weeksWork: 2, weeksOff: 1 },
        { weeksWork: 2, weeksOff: 2 },
      ],
    },
    unit: 'whole days off a week, or weeks of work and weeks off',
    source: rule('tilrettelæggelse af arbejdsfordeling'),
    assumption: false,
  },
];
