import { member, reader, secretariat, sender, stranger } from '../../../../test/support/case-actors.js';
import { caseAfter, event, HASH, HISTORY, LATER, SUBMISSION } from '../../../../test/support/case-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import type { RecordedCaseEvent } from './timeline.view.js';
import { timelineView } from './timeline.view.js';

const recorded = (events: readonly CaseEvent[]): readonly RecordedCaseEvent[] =>
  events.map((happened, index) => ({
    position: `0-${index.toString()}`,
    version: index + 1,
    id: `event-${index.toString()}`,
    actor: { id: 'user-1', role: 'secretariat' },
    event: happened,
  }));
const timeline = (events: readonly CaseEvent[], reader: typeof sender) =>
  timelineView(recorded(events), caseAfter(...events), toyType, reader);

describe('the timeline of a case', () => {
  const story = [
    ...HISTORY['in-hearing'],
    event.replied('a', 'approve'),
    event.hearingClosed(),
    event.noted(),
    event.decided(),
    event.dispatchConfirmed(),
  ];

  it('tells it in order', () => {
    const all = [
      'CaseReceived',
      'CaseAssessed',
      'HearingOpened',
      'HearingReplyGiven',
      'HearingClosed',
      'NoteAdded',
      'DecisionMade',
      'DispatchConfirmed',
    ];
    expect(timeline(story, secretariat).map(({ type }) => type)).toEqual(all);
    expect(timeline(story, secretariat).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('has exactly these members in each line', () => {
    const [first] = timeline(story, secretariat);
    expect(Object.keys(first ?? {}).sort()).toEqual(['actor', 'at', 'data', 'position', 'text', 'type', 'version']);
    expect(first).toMatchObject({
      position: '0-0',
      actor: { id: 'user-1', role: 'secretariat' },
      text: 'Sagen blev modtaget fra Træ ApS: Ansøgning om legetøj.',
    });
  });

  it('keeps its numbers where the reader may not see every line', () => {
    expect(timeline(story, sender).map(({ type, version }) => `${version.toString()} ${type}`)).toEqual([
      '1 CaseReceived',
      '2 CaseAssessed',
      '7 DecisionMade',
    ]);
    expect(timeline(story, stranger)).toEqual([]);
  });

  it('keeps from those it concerns what is between the council and the sender', () => {
    const concerning = event.received(SUBMISSION, 'opinion', { readers: ['municipality:851'] });
    const events = [concerning, event.assessed(), event.assigned(), event.informationRequested(LATER), event.noted(), event.withdrawn()];
    expect(timeline(events, reader).map(({ type }) => type)).toEqual(['CaseReceived', 'CaseAssessed', 'CaseWithdrawn']);
  });

  it('hides what the hearing hides', () => {
    const open = [...HISTORY['in-hearing'], event.replied('a', 'approve')];
    expect(timeline(open, member('b')).map(({ type }) => type)).not.toContain('HearingReplyGiven');
    expect(timeline(open, member('a')).map(({ type }) => type)).toContain('HearingReplyGiven');
  });

  it('is empty for a member who is disqualified, from the first line on', () => {
    expect(timeline([...HISTORY['in-hearing'], event.declared('a')], member('a'))).toEqual([]);
  });

  it('tells of a decision by the legal nature the case was received with, not by that of its type', () => {
    const decided = (nature: 'decision' | 'opinion') => [event.received(SUBMISSION, nature), event.assessed(), event.decided()];
    expect(timeline(decided('decision'), sender).at(-1)?.text).toMatch(/^Sagen blev afgjort/);
    expect(timeline(decided('opinion'), sender).at(-1)?.text).toMatch(/^Udtalelsen blev afgivet/);
  });

  it('tells the sender nothing of replies that lapsed, neither in data nor in words', () => {
    const changed = [...HISTORY['in-hearing'], event.supplemented(SUBMISSION, { contentHash: HASH, material: true })];
    const last = (reader: typeof sender) => timeline(changed, reader).at(-1);
    expect(last(sender)).toMatchObject({ type: 'SubmissionSupplemented', text: 'Oplysningerne i sagen blev suppleret.' });
    expect(last(sender)?.data).not.toHaveProperty('hearing');
    expect(last(member('a'))?.text).toContain('bortfaldet');
  });
});
