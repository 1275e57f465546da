import { type CaseTypeWords, DATA_MISSING } from '#kernel';
import { danishKroner, danishNumber, englishKroner, englishNumber } from '../figures.messages.js';

/** What the subject line is made of. */
interface Subject {
  readonly siriRef: string | null;
  readonly jobTitle: string | null;
  readonly employer: { readonly name: string | null } | null;
}

/** `Klejnsmed hos Vendsyssel Smede ApS (SIRI-2022-004711)`; what is not stated is left out. */
export function subjectLine({ siriRef, jobTitle, employer }: Subject): string {
  const job = stated(jobTitle) ?? 'Stilling';
  const at = stated(employer?.name ?? null);
  const reference = stated(siriRef);
  return [job, ...(at === undefined ? [] : [`hos ${at}`]), ...(reference === undefined ? [] : [`(${reference})`])].join(' ');
}

function stated(text: string | null): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}

export const DANISH: CaseTypeWords = {
  title: 'Udtalelse til SIRI om løn- og ansættelsesvilkår',
  outcomes: {
    customary: 'Løn- og ansættelsesvilkårene er sædvanlige',
    'not-customary': 'Løn- og ansættelsesvilkårene er ikke sædvanlige',
    'divided-opinion': 'Delt udtalelse: parternes vurderinger er forskellige',
    'cannot-assess': 'Rådet kan ikke vurdere vilkårene',
    'insufficient-information': 'Oplysningerne er ikke tilstrækkelige til en vurdering',
  },
  findings: {
    [DATA_MISSING]: ({ field }) => `${String(field)} er ikke oplyst. Oplysningen er nødvendig, før sagen kan sendes i høring.`,
    'hourly-pay': ({ amount }) => `Grundlønnen svarer til ${danishKroner(amount)} i timen. Det er det tal, lønnen skal sammenlignes på.`,
    'hours-over-48': ({ average }) =>
      `Arbejdstiden er op til ${danishNumber(average)} timer om ugen i gennemsnit. Gennemsnittet må højst være 48 timer over fire måneder.`,
    'pay-not-liquid': ({ excluded }) =>
      `${danishKroner(excluded)} om måneden ydes ikke i likvide midler og tæller derfor ikke med. Kun løn i penge og arbejdsgiverens pensionsbidrag tæller.`,
    'holiday-below-five-weeks': ({ weeks }) =>
      `Der er aftalt ${danishNumber(weeks)} ugers ferie om året. Det er mindre end de fem uger, der skal være.`,
    'covered-by-agreement':
      'Arbejdsgiveren er omfattet af en kollektiv overenskomst. SIRI lægger normalt til grund, at vilkårene så er sædvanlige.',
    'below-pay-limit': ({ limit, yearly }) =>
      `Den årlige løn med arbejdsgiverens pensionsbidrag er ${danishKroner(yearly)}. Det er under beløbsgrænsen på ${danishKroner(limit)} om året.`,
  },
  deadlines: { 'reply-due': 'Frist for svar til SIRI' },
  fields: {
    siriRef: 'SIRIs referencenummer',
    scheme: 'Ordning',
    isExtension: 'Forlængelse af en tilladelse',
    applicationDate: 'Ansøgningsdato',
    questionType: 'SIRIs spørgsmål',
    deadline: 'SIRIs svarfrist',
    employer: 'Arbejdsgiver',
    'employer.name': 'Arbejdsgiverens navn',
    'employer.cvr': 'Arbejdsgiverens CVR-nummer',
    'employer.pNumber': 'Arbejdsstedets P-nummer',
    'employer.municipality': 'Arbejdsgiverens kommune',
    jobTitle: 'Stilling',
    occupationCode: 'DISCO-08-kode',
    agreementReferred: 'Overenskomst, der henvises til',
    isEmployerCovered: 'Arbejdsgiveren er omfattet af en overenskomst',
    basePay: 'Grundløn',
    'basePay.amount': 'Grundlønnens beløb',
    'basePay.currency': 'Grundlønnens valuta',
    'basePay.per': 'Grundlønnens periode (time eller måned)',
    weeklyHours: 'Ugentlig arbejdstid',
    pensionEmployerPct: 'Arbejdsgiverens pensionsbidrag i procent',
    supplements: 'Løntillæg',
    'supplements.kind': 'Løntillæggets art',
    'supplements.amount': 'Løntillæggets beløb',
    'supplements.per': 'Løntillæggets periode (time eller måned)',
    payInKind: 'Naturalier og personalegoder',
    'payInKind.kind': 'Godets art',
    'payInKind.amount': 'Godets værdi',
    'payInKind.per': 'Godets periode (time eller måned)',
    holidayWeeks: 'Uger med ferie om året',
    notice: 'Opsigelsesvarsel',
    overtimeTerms: 'Vilkår for overarbejde',
    clauses: 'Ansættelsesklausuler',
    hoursByWeek: 'Arbejdstimer uge for uge',
  },
  values: {
    scheme: {
      'positive-list-higher-education': 'Positivlisten for personer med en videregående uddannelse',
      'skilled-positive-list': 'Positivlisten for faglærte',
      'pay-limit': 'Beløbsordningen',
      'fast-track-pay': 'Fast-track, beløbssporet',
      'fast-track-researcher': 'Fast-track, forskersporet',
      researcher: 'Forsker',
      'special-qualifications': 'Særlige individuelle kvalifikationer',
      'farm-manager': 'Fodermestre og driftsledere i landbruget',
      'labour-market-attachment': 'Arbejdsmarkedstilknytning',
      trainee: 'Praktikant',
      authorisation: 'Autorisation',
      'accompanying-family': 'Medfølgende familie',
      other: 'Anden ordning',
    },
    questionType: {
      'contract-completeness': 'Er kontrakten fyldestgørende?',
      'customary-pay': 'Er lønnen sædvanlig?',
      'customary-terms': 'Er vilkårene sædvanlige?',
    },
    'basePay.currency': { DKK: 'danske kroner' },
    'basePay.per': { hour: 'pr. time', month: 'pr. måned' },
    'supplements.per': { hour: 'pr. time', month: 'pr. måned' },
    'payInKind.per': { hour: 'pr. time', month: 'pr. måned' },
  },
};

export const ENGLISH: CaseTypeWords = {
  title: 'Opinion to SIRI on pay and terms of employment',
  outcomes: {
    customary: 'Pay and terms of employment are customary',
    'not-customary': 'Pay and terms of employment are not customary',
    'divided-opinion': 'Divided opinion: the two sides assess the terms differently',
    'cannot-assess': 'The council cannot assess the terms',
    'insufficient-information': 'The information is not sufficient for an assessment',
  },
  findings: {
    [DATA_MISSING]: ({ field }) => `${String(field)} is not stated. It is needed before the case can be heard.`,
    'hourly-pay': ({ amount }) => `Base pay comes to ${englishKroner(amount)} an hour. This is the figure for comparing pay.`,
    'hours-over-48': ({ average }) =>
      `Working time is up to ${englishNumber(average)} hours a week on average. The average over four months may be at most 48 hours.`,
    'pay-not-liquid': ({ excluded }) =>
      `${englishKroner(excluded)} a month is not paid in liquid funds and so does not count. Only pay in money and the employer's pension contribution do.`,
    'holiday-below-five-weeks': ({ weeks }) =>
      `The terms give ${englishNumber(weeks)} weeks of holiday a year. That is less than the five weeks required.`,
    'covered-by-agreement': 'The employer is covered by a collective agreement. SIRI then normally takes the terms to be customary.',
    'below-pay-limit': ({ limit, yearly }) =>
      `Yearly pay with the employer's pension contribution is ${englishKroner(yearly)}. That is below the pay limit of ${englishKroner(limit)} a year.`,
  },
  deadlines: { 'reply-due': 'Deadline for the reply to SIRI' },
  fields: {
    siriRef: 'SIRI reference',
    scheme: 'Scheme',
    isExtension: 'Extension of a permit',
    applicationDate: 'Day of application',
    questionType: 'What SIRI asks',
    deadline: 'Deadline set by SIRI',
    employer: 'Employer',
    'employer.name': 'Name of the employer',
    'employer.cvr': 'CVR number of the employer',
    'employer.pNumber': 'P-number of the workplace',
    'employer.municipality': 'Municipality of the employer',
    jobTitle: 'Job title',
    occupationCode: 'DISCO-08 code',
    agreementReferred: 'Collective agreement referred to',
    isEmployerCovered: 'Employer covered by a collective agreement',
    basePay: 'Base pay',
    'basePay.amount': 'Amount of base pay',
    'basePay.currency': 'Currency of base pay',
    'basePay.per': 'Period of base pay (hour or month)',
    weeklyHours: 'Weekly hours',
    pensionEmployerPct: "Employer's pension contribution in per cent",
    supplements: 'Supplements',
    'supplements.kind': 'Kind of supplement',
    'supplements.amount': 'Amount of the supplement',
    'supplements.per': 'Period of the supplement (hour or month)',
    payInKind: 'Pay in kind',
    'payInKind.kind': 'Kind of pay in kind',
    'payInKind.amount': 'Value of the pay in kind',
    'payInKind.per': 'Period of the pay in kind (hour or month)',
    holidayWeeks: 'Weeks of holiday a year',
    notice: 'Notice of termination',
    overtimeTerms: 'Terms for overtime',
    clauses: 'Employment clauses',
    hoursByWeek: 'Hours week by week',
  },
  values: {
    scheme: {
      'positive-list-higher-education': 'Positive List for people with a higher education',
      'skilled-positive-list': 'Positive List for skilled work',
      'pay-limit': 'Pay Limit scheme',
      'fast-track-pay': 'Fast-track, pay limit track',
      'fast-track-researcher': 'Fast-track, researcher track',
      researcher: 'Researcher',
      'special-qualifications': 'Special individual qualifications',
      'farm-manager': 'Herdsmen and farm managers',
      'labour-market-attachment': 'Labour market attachment',
      trainee: 'Trainee',
      authorisation: 'Authorisation',
      'accompanying-family': 'Accompanying family',
      other: 'Another scheme',
    },
    questionType: {
      'contract-completeness': 'Is the contract complete?',
      'customary-pay': 'Is the pay customary?',
      'customary-terms': 'Are the terms customary?',
    },
    'basePay.currency': { DKK: 'Danish kroner' },
    'basePay.per': { hour: 'an hour', month: 'a month' },
    'supplements.per': { hour: 'an hour', month: 'a month' },
    'payInKind.per': { hour: 'an hour', month: 'a month' },
  },
};
