import { answer } from './case-schemas.js';
import { caseId, cursor, idempotencyKey, ifMatch, inQuery, limit, type Operation, yes } from './operation.js';
import { disqualificationOperations } from './disqualification-operations.js';
import { described, given, ref, type Schema, sha256, text, uuid } from './schema.js';

const TAG = 'hearings';
const words: Schema = { ...text, maxLength: 10_000 };

export const hearingOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/hearings',
    id: 'listHearings',
    tag: TAG,
    summary: 'Hearings, the one that closes first at the top',
    parameters: [
      inQuery('mine', yes, 'Only those before seats of one’s own.'),
      inQuery('open', yes, 'Still open, or over.'),
      inQuery('answered', yes, 'Answered by oneself, or not.'),
      limit,
      cursor,
    ],
    answer: { status: 200, description: 'A page of hearings.', schema: ref('HearingPage') },
    problems: [400],
  },
  {
    method: 'get',
    path: '/api/v1/hearings/contact-tasks',
    id: 'listContactTasks',
    tag: TAG,
    summary: 'For the secretariat: whom to contact, by silent seat, where the rule says so; the hearing that closes first at the top',
    parameters: [limit, cursor],
    answer: { status: 200, description: 'A page of tasks.', schema: ref('ContactTaskPage') },
    problems: [400, 403],
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}/hearing',
    id: 'readHearing',
    tag: TAG,
    summary: 'The latest hearing of a case',
    parameters: [caseId],
    answer: { status: 200, description: 'The hearing.', schema: ref('Hearing') },
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}/hearing/explanation',
    id: 'explainHearing',
    tag: TAG,
    summary: 'How a hearing came out, seat by seat',
    parameters: [caseId],
    answer: { status: 200, description: 'The explanation; nothing is counted before the hearing is closed.', schema: ref('Explanation') },
    problems: [404],
  },
  {
    method: 'post',
    path: '/api/v1/cases/{id}/hearing/reply',
    id: 'replyToHearing',
    tag: TAG,
    summary: 'Answer for the seat one holds; may be changed until the deadline',
    parameters: [caseId, idempotencyKey, ifMatch],
    body: {
      schema: given(
        { answer, contentHash: sha256 },
        { remark: words, minorityStatement: described(words, 'Goes with the outcome; not with a plain approval.') },
      ),
    },
    answer: { status: 200, description: 'The case as it is now.', schema: ref('Case'), headers: ['ETag'] },
    problems: [400, 403, 404, 409, 412, 413, 415, 422],
  },
  {
    method: 'post',
    path: '/api/v1/cases/{id}/hearing/contact',
    id: 'contactSeat',
    tag: TAG,
    summary: 'Put on record that the holder of a silent seat was contacted',
    parameters: [caseId, idempotencyKey, ifMatch],
    body: { schema: given({ seatId: uuid, note: words }) },
    answer: { status: 200, description: 'The case as it is now.', schema: ref('Case'), headers: ['ETag'] },
    problems: [400, 403, 404, 409, 412, 413, 415, 422],
  },
  ...disqualificationOperations,
];
