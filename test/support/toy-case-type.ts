import type { Assessment, AssessmentFacts, CaseDeadline, CaseType, CaseTypeWords, Finding, Setting } from '#kernel';
import { addMilliseconds, addWorkingDays, copenhagenDayOf, DATA_MISSING, day, finding, settledOn, source, wholeNumber } from '#kernel';

/** What a toy case holds. `BARRED` as title bars a hearing; an amount above what is settled, 100 by default, is remarked on. */
class ToySubmission {
  readonly title!: string | null;
  readonly amount!: number | null;
  readonly reference!: string | null;
  readonly municipality!: string | null;
  readonly contact!: { readonly name: string | null; readonly email: string | null } | null;
}

export const TOY_LAW = source('legetøjsloven', '§ 1');

/** The largest amount that is not remarked on. */
const TOY_LIMIT: Setting<number> = {
  key: 'largest-amount.toy',
  titles: { da: 'Højeste beløb uden bemærkning', en: 'Largest amount without remark' },
  defaults: [{ inForceFrom: day('2020-01-01'), value: 100, unit: 'DKK', source: TOY_LAW, assumption: true }],
  read: wholeNumber(0, 1000),
};

const DAY_MS = 86_400_000;

const WORDS: CaseTypeWords = {
  title: 'Ansøgning om legetøj',
  outcomes: { granted: 'Ansøgningen er imødekommet', refused: 'Ansøgningen er afslået' },
  findings: {
    'large-amount': ({ amount }) => `Beløbet er ${String(amount)} kr.`,
    [DATA_MISSING]: ({ field }) => `${String(field)} mangler.`,
  },
  deadlines: { 'reply-due': 'Svarfrist' },
  fields: { title: 'Titel' },
  values: {},
};

/** A small case type for specs: an opinion, heard under consent for five working days. */
export const toyType: CaseType<ToySubmission> = {
  name: 'toy',
  legalNature: 'opinion',
  senders: ['company', 'agency:toys'],
  submission: ToySubmission,
  personal: ['contact'],
  immaterial: ['reference'],
  outcomes: [
    { code: 'granted', fullyGranted: true },
    { code: 'refused', fullyGranted: false },
    { code: 'not-covered', fullyGranted: false },
  ],
  hearing: {
    rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 },
    workingDays: 5,
  },
  settings: [TOY_LIMIT],
  words: { da: WORDS, en: WORDS },
  subjectOf: ({ title }) => title ?? 'Uden titel',
  municipalitiesOf: ({ municipality }) => (municipality === null ? [] : [municipality]),
  assess: assessToy,
};

/** The same as a decision, heard under abstention. */
export const toyDecisionType: CaseType<ToySubmission> = {
  ...toyType,
  name: 'toy-decision',
  legalNature: 'decision',
  hearing: { ...toyType.hearing, rule: { ...toyType.hearing.rule, silence: 'abstention' } },
};

function assessToy({ title, amount }: ToySubmission, { receivedAt, settings, lawOn }: AssessmentFacts): Assessment {
  const { value: limit } = settledOn(TOY_LIMIT, lawOn ?? copenhagenDayOf(receivedAt), settings);
  const findings: readonly Finding[] = [
    ...(title === null ? [finding(DATA_MISSING, 'warning', TOY_LAW, { path: 'title' })] : []),
    ...(title === 'BARRED' ? [finding('barred', 'blocking', TOY_LAW)] : []),
    ...((amount ?? 0) > limit ? [finding('large-amount', 'info', TOY_LAW, { path: 'amount', data: { amount } })] : []),
  ];
  const counted = { computedFrom: 'receivedAt', source: TOY_LAW };
  const deadlines: readonly CaseDeadline[] = [
    { ...counted, kind: 'reply-due', due: { on: addWorkingDays(copenhagenDayOf(receivedAt), 10) }, standsStill: true },
    { ...counted, kind: 'answer-at', due: { at: addMilliseconds(receivedAt, 30 * DAY_MS) }, standsStill: true },
    { ...counted, kind: 'fixed-day', due: { on: addWorkingDays(copenhagenDayOf(receivedAt), 20) }, standsStill: false },
  ];
  return { ruleSet: 'toys-2026', findings, deadlines };
}
