import { day, type Figure, FIRST_DAY, type LawEntry, type LegalSource, source } from '#kernel';

/** What a week's hours are averaged over. */
export interface AverageWeek {
  readonly hours: number;
  readonly weeks: number;
}

/** How pay is carried from one period to another. */
export interface PayPeriods {
  readonly weeksPerYear: number;
  readonly monthsPerYear: number;
}

const SIRI_PRACTICE = 'SIRIs praksis om løn- og ansættelsesvilkår';
const SIRI_PAGE =
  'https://www.nyidanmark.dk/da/Words%20and%20Concepts%20Front%20Page/SIRI/Salary%20and%20terms%20of%20employment/Labour%20conditions';
const SIRI = source(SIRI_PRACTICE, undefined, SIRI_PAGE);

/** What a question must state for the council to answer it. @source SIRI's practice; the paragraph for asking the council is not known */
export const REQUIRED_DATA: LegalSource = SIRI;

/** Terms of a job or employer under a collective agreement are normally taken to be customary. @source SIRI's practice */
export const AGREEMENT_PRESUMPTION: LegalSource = source(SIRI_PRACTICE, 'formodningen om overenskomst', SIRI_PAGE);

/** A week of at most this many hours on average over these weeks (four months). @source SIRI's practice */
export const LONGEST_AVERAGE_WEEK: readonly LawEntry<AverageWeek>[] = [
  {
    inForceFrom: FIRST_DAY,
    value: { hours: 48, weeks: 17 },
    unit: 'hours a week on average, weeks averaged over',
    source: source(SIRI_PRACTICE, '48 timer om ugen i gennemsnit over fire måneder', SIRI_PAGE),
    assumption: false,
  },
];

/** Only pay in liquid funds counts, and pension paid by the employer, for applications from this day on. @source SIRI's practice */
export const LIQUID_PAY_ONLY: readonly LawEntry<true>[] = [
  {
    inForceFrom: day('2021-01-01'),
    value: true,
    unit: 'whether only liquid pay counts',
    source: source(SIRI_PRACTICE, 'likvide midler', SIRI_PAGE),
    assumption: false,
  },
];

/** Weeks of holiday a year. @source SIRI's practice */
export const HOLIDAY: readonly LawEntry<number>[] = [
  {
    inForceFrom: FIRST_DAY,
    value: 5,
    unit: 'weeks of holiday a year',
    source: source(SIRI_PRACTICE, 'fem ugers ferie', SIRI_PAGE),
    assumption: false,
  },
];

/** The least yearly pay under the pay-limit scheme. @source public account of the 2022 agreement; amounts of other years are not known */
export const PAY_LIMIT: readonly LawEntry<number>[] = [
  {
    inForceFrom: day('2022-01-01'),
    value: 445_000,
    unit: 'DKK a year',
    source: source('udlændingeloven', '§ 9 a (beløbsordningen)'),
    assumption: false,
  },
];

/** A month is a twelfth of 52 weeks; 37 hours a week are then 160.33 hours a month, full time in the rules on unemployment benefit. */
export const PAY_PERIODS: Figure<PayPeriods> = [
  {
    inForceFrom: FIRST_DAY,
    value: { weeksPerYear: 52, monthsPerYear: 12 },
    unit: 'weeks and months of a year',
    source: source('vejledning nr. 9979 af 28/11/2023 om udbetaling af dagpenge', '160,33 timer om måneden'),
    assumption: true,
  },
];

/** Working days the council takes to reply when SIRI sets no deadline. @source none found */
export const REPLY_TIME: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 10,
    unit: 'working days after receipt',
    source: source('rådets praksis for svar til SIRI'),
    assumption: true,
  },
];

/** A deadline that SIRI sets goes before the council's own. */
export const DEADLINE_SET_BY_SIRI: LegalSource = source('SIRIs frist i høringen');
