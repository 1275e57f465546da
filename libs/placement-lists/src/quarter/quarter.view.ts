import type { Actor, Quarter, Role } from '#kernel';
import type { QuarterFacts } from './quarter.messages.js';
import { quarterSummary } from './quarter-summary.view.js';
import type { Distribution, QuarterState } from './quarter.state.js';

/** What a quarter is shown from. */
export interface QuarterKnown {
  readonly state: QuarterState;
  readonly facts: QuarterFacts;
  readonly previous: Quarter;
  /** The municipalities of whose lists the reader is told nothing, being out of their cases. */
  readonly keptFrom: readonly string[];
}

const SEES_SUMMARY_ALONE: readonly Role[] = ['constituency'];

/**
 * The lists of a quarter as somebody may see them: figures for all, a municipality its own, a member none of a
 * list in whose case he or she is out; who has delivered, was reminded
 * and was told for those who see more than figures; to whom lists were sent for the secretariat.
 */
export function quarterView({ state, facts, previous, keptFrom }: QuarterKnown, actor: Actor) {
  const own = facts.municipalities.filter((code) => actor.role !== 'municipality' || actor.organisation === `municipality:${code}`);
  const shown = own.filter((code) => !keptFrom.includes(code));
  const isShown = ({ municipality }: { readonly municipality: string }) => shown.includes(municipality);
  const lists = facts.lists.filter(isShown);
  const { year, quarter, dueOn } = facts;
  const summary = quarterSummary({ municipalities: shown, lists, previous, previousLists: facts.previousLists.filter(isShown) });
  const figures = { year, quarter, dueOn, summary };
  if (SEES_SUMMARY_ALONE.includes(actor.role)) return figures;
  return {
    ...figures,
    deliveries: lists.map(({ municipality, on, version, lateDays }) => ({ municipality, on, version, lateDays })),
    reminders: state.reminders.filter(isShown),
    next: { remindAt: state.remindAt ?? null, distributeAt: state.distributeAt ?? null },
    distributions: state.distributions.map((one) => distributionView(one, isShown, actor)),
  };
}

function distributionView(
  { at, isAddition, lists, recipients, reason, by }: Distribution,
  isShown: (of: Distribution['lists'][number]) => boolean,
  actor: Actor,
) {
  const told = { at, isAddition, municipalities: lists.filter(isShown).map(({ municipality }) => municipality) };
  return actor.role === 'secretariat' ? { ...told, recipients, reason: reason ?? null, by } : told;
}
