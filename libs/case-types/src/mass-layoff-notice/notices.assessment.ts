import type { Assessment, CaseDeadline, Day, Finding, LegalSource } from '#kernel';
import { addDays, copenhagenDayOf, daysBetween, figureOn, finding, type Instant, LAST_DAY } from '#kernel';
import { NEGOTIATION, NEGOTIATION_BY_GUIDANCE, PERSON_LIST, WAITING } from './mass-layoff-notice.law.js';

/** The days of negotiations, notices and effect, and what a collective agreement sets instead; null where not stated. */
export interface NoticeDays {
  readonly periodFrom: Day | null;
  readonly negotiationsStartedAt: Day | null;
  readonly notice1SentAt: Day | null;
  readonly notice2SentAt: Day | null;
  readonly notice3SentAt: Day | null;
  readonly collectiveAgreementDeviation: Deviation | null;
}

/** What a collective agreement sets instead of the stricter times; null where not stated. */
interface Deviation {
  readonly applies: boolean | null;
  readonly reducedWaitingDays: number | null;
}

/** By which law the notices are judged. */
export interface Regime {
  readonly on: Day;
  readonly isStricter: boolean;
}

/** What is found of a duty, and by when it is due. */
export type Duties = Pick<Assessment, 'findings' | 'deadlines'>;

const NONE: Duties = { findings: [], deadlines: [] };

/** Under the stricter rules notice 2 waits for the negotiations, unless a collective agreement says otherwise. */
export function negotiation(days: NoticeDays, { on, isStricter }: Regime): Duties {
  const { negotiationsStartedAt, notice2SentAt, collectiveAgreementDeviation } = days;
  if (!isStricter || collectiveAgreementDeviation?.applies === true || negotiationsStartedAt === null) return NONE;
  const { value, source } = figureOn(NEGOTIATION, on);
  const earliest = daysAfter(negotiationsStartedAt, value);
  return {
    findings: [...tooEarly('notice2-too-early', 'notice2SentAt', notice2SentAt, earliest, source), ...disputed(days, earliest, on)],
    deadlines: [deadline('notice2-earliest', earliest, 'negotiationsStartedAt', source)],
  };
}

/** Dismissals take effect when the time after notice 2 has run. */
export function effect(days: NoticeDays, regime: Regime): Duties {
  const { periodFrom, notice2SentAt } = days;
  if (notice2SentAt === null) return NONE;
  const { source } = figureOn(WAITING, regime.on);
  const earliest = daysAfter(notice2SentAt, waitingDays(days, regime));
  return {
    findings: tooEarly('effect-too-early', 'periodFrom', periodFrom, earliest, source),
    deadlines: [deadline('earliest-effect', earliest, 'notice2SentAt', source)],
  };
}

/** Who is dismissed is told soon after notice 2; while it is not told, the delay grows to the day of assessment. */
export function personList({ notice2SentAt, notice3SentAt }: NoticeDays, { on }: Regime, assessedAt: Instant): Duties {
  if (notice2SentAt === null) return NONE;
  const { value, source } = figureOn(PERSON_LIST, on);
  const due = daysAfter(notice2SentAt, value);
  const days = daysBetween(due, notice3SentAt ?? copenhagenDayOf(assessedAt));
  const late = finding('person-list-late', 'warning', source, { path: 'notice3SentAt', data: { days, due } });
  return { findings: days > 0 ? [late] : [], deadlines: [deadline('person-list-due', due, 'notice2SentAt', source)] };
}

/** The guidance counts from notice 1, the act from the start of negotiations; told where the guidance gives a later day. */
function disputed({ notice1SentAt }: NoticeDays, byAct: Day, on: Day): readonly Finding[] {
  const { value, source } = figureOn(NEGOTIATION_BY_GUIDANCE, on);
  const byGuidance = notice1SentAt === null ? byAct : daysAfter(notice1SentAt, value);
  if (byGuidance <= byAct) return [];
  return [finding('start-of-21-days-disputed', 'warning', source, { path: 'notice1SentAt', data: { byAct, byGuidance } })];
}

/** A collective agreement may shorten the stricter time, down to the ordinary one. */
function waitingDays({ collectiveAgreementDeviation: deviation }: NoticeDays, { on, isStricter }: Regime): number {
  const { days, stricterDays } = figureOn(WAITING, on).value;
  const agreed = deviation?.applies === true ? deviation.reducedWaitingDays : null;
  return isStricter ? Math.max(agreed ?? stricterDays, days) : days;
}

function tooEarly(code: string, path: string, happened: Day | null, earliest: Day, source: LegalSource): readonly Finding[] {
  if (happened === null || happened >= earliest) return [];
  return [finding(code, 'warning', source, { path, data: { days: daysBetween(happened, earliest), earliest } })];
}

/** The day that many days later, at most the last day there is. */
function daysAfter(from: Day, days: number): Day {
  return addDays(from, Math.min(days, daysBetween(from, LAST_DAY)));
}

/** A day the law sets for the employer; no question of the council makes it stand still. */
function deadline(kind: string, on: Day, computedFrom: string, source: LegalSource): CaseDeadline {
  return { kind, due: { on }, computedFrom, source, standsStill: false };
}
