import type { Actor, Assessment, CaseDeadline, CaseType, Day, Finding } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { type Difference, differenceOf } from './assessment-difference.view.js';
import { relationTo } from './audience.policy.js';
import { deadlineView, findingView } from './case.view.js';
import { deadlinesNow } from './deadlines.projection.js';

/** A case on record, and what is made of it by the law of a day. */
export interface Reassessed {
  readonly state: CaseState;
  readonly type: CaseType;
  readonly on: Day;
  readonly assessment: Assessment;
}

/** What is made of a case by the law of a day, and in what that differs from what is on record, as one reader may see it. */
export function reassessmentView({ state, type, on, assessment }: Reassessed, actor: Actor) {
  const { findings, deadlines } = differenceOf(state, assessment);
  const relation = relationTo(state, actor);
  const finding = (found: Finding) => findingView(found, type, relation);
  const deadline = (due: CaseDeadline) => shownDeadline(due, state);
  return {
    on,
    ruleSet: assessment.ruleSet,
    findings: assessment.findings.map(finding),
    deadlines: assessment.deadlines.map(deadline),
    difference: { findings: shown(findings, finding), deadlines: shown(deadlines, deadline) },
  };
}

function shown<T, V>({ added, removed, changed }: Difference<T>, view: (one: T) => V) {
  return {
    added: added.map(view),
    removed: removed.map(view),
    changed: changed.map(({ before, after }) => ({ before: view(before), after: view(after) })),
  };
}

/** With the time the clock has stood still, as the case itself shows its deadlines. */
function shownDeadline(due: CaseDeadline, { stoodStill }: CaseState) {
  return deadlinesNow({ deadlines: [due], stoodStill }).map(deadlineView)[0];
}
