import { CASE_TYPE_NAMES, confidential, HEARING_OUTCOMES } from './case-schemas.js';
import type { Operation } from './operation.js';
import { day, described, flag, instant, listOf, object, oneOf, orNull, type Properties, ref, text, uuid } from './schema.js';

const TAG = 'meetings';
const inBrief: Properties = { caseId: uuid, number: text, type: oneOf(CASE_TYPE_NAMES), subject: text };

export const meetingSchemas: Properties = {
  WaitingCase: object(
    {
      ...inBrief,
      receivedAt: instant,
      dueAt: orNull(instant),
      why: described(text, 'Why it waits for a meeting; Danish, for people.'),
      question: described(orNull(text), 'What the committee was last asked about it.'),
      recommendation: described(orNull(text), 'The outcome recommended then.'),
      outcomeOfHearing: described(orNull(oneOf(HEARING_OUTCOMES)), 'Null where no hearing has ended by its answers.'),
      paragraph: described(orNull(text), 'How the latest hearing was held, for the minutes; Danish. Null where none was held.'),
    },
    confidential,
  ),
  ChairDecision: object({ ...inBrief, decidedAt: instant, outcome: text, text }, confidential),
  AttentionPoint: object(
    {
      ...inBrief,
      raisedAt: instant,
      text,
      recommendation: text,
      findings: described(listOf(text), 'What it rests on; Danish, for people.'),
    },
    confidential,
  ),
  Agenda: object({
    on: day,
    since: described(orNull(day), 'The day of the last meeting on record; what happened on it is told of.'),
    waiting: described(listOf(ref('WaitingCase')), 'Soonest due first.'),
    chairDecisions: described(listOf(ref('ChairDecision')), 'By the chair’s mandate, oldest first.'),
    attentionPoints: described(listOf(ref('AttentionPoint')), 'Oldest first.'),
    isComplete: described(flag, 'False where there are more than 500 of something; the first are shown.'),
  }),
};

export const meetingOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/meetings/agenda',
    id: 'readAgenda',
    tag: TAG,
    summary: 'What the committee’s next meeting deals with, as far as the caller may know of it',
    answer: { status: 200, description: 'The agenda.', schema: ref('Agenda') },
    problems: [403],
  },
  {
    method: 'get',
    path: '/api/v1/meetings/agenda.html',
    id: 'printAgenda',
    tag: TAG,
    summary: 'The same as a Danish page to print, which loads nothing',
    answer: { status: 200, description: 'The page.', schema: text, mediaType: 'text/html' },
    problems: [403],
  },
];
