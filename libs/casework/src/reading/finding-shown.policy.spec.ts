import { caseTypes, readSubmission } from '#case-types';
import { type Actor, type AssessmentFacts, type CaseType, day, type Finding, instant, type JsonObject } from '#kernel';
import { actor, member, reader, secretariat, sender, stranger } from '../../../../test/support/case-actors.js';
import { caseAfter, event, SUBMISSION } from '../../../../test/support/case-builders.js';
import { exampleOf } from '../../../../test/support/examples.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { attentionPointView } from './agenda.view.js';
import { relationTo } from './audience.policy.js';
import { caseView } from './case.view.js';
import { findingFor } from './finding-shown.policy.js';
import { findingText } from './finding.messages.js';
import { hearingView } from './hearing.view.js';
import { reassessmentView } from './reassessment.view.js';
import { timelineView } from './timeline.view.js';
import { shownData } from './visibility.policy.js';

const OTHER = 'NJ-2022-000077';
const AT = instant('2022-09-12T08:00:00.000Z');
const READERS: readonly (readonly [string, Actor, boolean])[] = [
  ['the secretariat', secretariat, true],
  ['the presidency', actor({ role: 'presidency' }), true],
  ['an auditor', actor({ role: 'auditor' }), true],
  ['the sender', sender, true],
  ['a member', member('a'), false],
  ['the chair', actor({ ...member('d'), role: 'chair' }), false],
  ['a municipality it concerns', reader, false],
  ['a stranger', stranger, false],
];

const counting = caseTypes.filter((type) => type.partyOf !== undefined);
const [notice] = counting;

/** What is found in the example of a type, smaller than it takes by itself, where its party has sent the same before. */
function foundIn(type: CaseType): readonly Finding[] {
  const read = readSubmission(type, { ...exampleOf(type.name), plannedDismissals: 6 });
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
  const earlier = [{ caseId: 'case-0', number: OTHER, receivedAt: AT, submission: read.submission }];
  const facts: AssessmentFacts = { receivedAt: AT, assessedAt: AT, earlier, extraClosedDays: [], settings: [] };
  return type.assess(read.submission, facts).findings;
}

/** All that is told of what was found in a case, wherever it is read. */
function toldOf(type: CaseType, who: Actor): string {
  const findings = foundIn(type);
  const assessed = event.assessed({ findings });
  const raised = event.attentionRaised(findings);
  const received = event.received(SUBMISSION, 'opinion', { readers: ['municipality:851'] });
  const events: readonly CaseEvent[] = [received, assessed, event.hearingOpened(), raised];
  const state = caseAfter(...events);
  const hearing = latestHearing(state);
  if (hearing === undefined || raised.type !== 'AttentionPointRaised') throw new Error('nothing to look at');
  const kept = { personal: {}, statements: new Map<string, string>(), failedDispatches: new Set<string>() };
  const by = { id: 'user-1', role: 'secretariat' };
  const log = events.map((happened, n) => ({ position: String(n), version: n + 1, id: String(n), actor: by, event: happened }));
  const assessment = { ruleSet: 'x', findings, deadlines: [] };
  return JSON.stringify([
    caseView({ state, version: 1, type, ...kept }, who),
    hearingView(hearing, state, type, who),
    timelineView(log, state, type, who),
    events.map((happened) => shownData(happened, state, type, who)),
    attentionPointView(state, raised, type, relationTo(state, who)),
    reassessmentView({ state, type, on: day('2022-09-12'), assessment }, who),
  ]);
}

describe('a finding that rests on other cases', () => {
  it('is made by some type, so that this is tried', () => {
    expect(counting.map(({ name }) => name)).toContain('mass-layoff-notice');
    for (const type of counting) expect(JSON.stringify(foundIn(type))).toContain(OTHER);
  });

  it.each(READERS)('names them to %s, as far as those may be known: %s', (_who, who, mayKnow) => {
    for (const type of counting) expect(toldOf(type, who).includes(OTHER)).toBe(mayKnow);
  });

  it('is told all the same, in words that do without them', () => {
    for (const type of counting) {
      for (const found of foundIn(type).filter(({ data }) => JSON.stringify(data ?? null).includes(OTHER))) {
        const shown = findingFor(found, type, 'committee');
        const text = findingText(shown, type);
        expect(text).not.toBe(findingText(found, type));
        expect(text).toMatch(/tidligere/);
        expect(text).not.toMatch(/–|undefined|\(\)/);
      }
    }
  });

  it('keeps its other data, and one that names no cases keeps all', () => {
    const type = { ...notice, namesCases: ['numbers'] } as CaseType;
    const data: JsonObject = { numbers: [OTHER], total: 12 };
    const found = (about: JsonObject | undefined) => ({ code: 'x', data: about });
    expect(findingFor(found(data), type, 'reader').data).toEqual({ total: 12 });
    expect(findingFor(found({ days: 3 }), type, 'reader').data).toEqual({ days: 3 });
    expect(findingFor(found(undefined), type, 'none').data).toBeUndefined();
    expect(findingFor(found(data), { ...type, namesCases: [] }, 'reader').data).toEqual(data);
  });
});

it('is shown in a point of attention from before findings could be named as none', () => {
  const old = event.attentionRaised();
  const state = caseAfter(event.received(), event.assessed());
  if (notice === undefined) throw new Error('no type counts cases');
  expect(shownData(old, state, notice, secretariat)).toEqual(old.data);
});
