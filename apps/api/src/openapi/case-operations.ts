import { CASE_STATUSES } from '#casework';
import type { JsonObject } from '#kernel';
import { ACCESS, BASES, CASE_TYPE_NAMES, OUTCOME_CODES } from './case-schemas.js';
import { caseId, cursor, idempotencyKey, ifMatch, inPath, inQuery, limit, moment, type Operation, yes } from './operation.js';
import { day, given, listOf, oneOf, ref, type Schema, text, uuid } from './schema.js';

const TAG = 'cases';
const words: Schema = { type: 'string', minLength: 1, maxLength: 10_000 };
const line: Schema = { ...words, maxLength: 500 };
const submission: Schema = { anyOf: CASE_TYPE_NAMES.map((name) => ref(name)) };

const reads: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/cases',
    id: 'listCases',
    tag: TAG,
    summary: 'The cases the caller may know of',
    parameters: [
      repeatable('type', oneOf(CASE_TYPE_NAMES), 'Only these types.'),
      repeatable('state', oneOf(CASE_STATUSES), 'Only these states.'),
      inQuery('municipality', { type: 'string', pattern: String.raw`^\d{3}$` }, 'Three-digit code.'),
      inQuery('assignee', text, 'Whom it is assigned to.'),
      inQuery('dueBefore', moment, 'Only with a deadline before this.'),
      inQuery('open', yes, 'Still being worked on, or not.'),
      inQuery('q', { ...text, maxLength: 500 }, 'Words to be found in it.'),
      inQuery('sort', oneOf(['due', 'received']), 'Deadline first, or newest first.'),
      limit,
      cursor,
    ],
    answer: { status: 200, description: 'A page of cases.', schema: ref('CasePage') },
    problems: [400, 403],
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}',
    id: 'readCase',
    tag: TAG,
    summary: 'A case as the caller may see it',
    parameters: [caseId, inQuery('asOf', moment, 'As it was at this moment.')],
    answer: { status: 200, description: 'The case.', schema: ref('Case'), headers: ['ETag'] },
    problems: [400, 404],
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}/assessment',
    id: 'reassessCase',
    tag: TAG,
    summary: 'A case judged by the law of another day, and in what that differs from what is on record; changes nothing',
    parameters: [caseId, { ...inQuery('on', day, 'The day whose law and settings are asked.'), required: true }],
    answer: { status: 200, description: 'What is made of it.', schema: ref('Reassessment') },
    problems: [400, 403, 404],
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}/timeline',
    id: 'readTimeline',
    tag: TAG,
    summary: 'What has happened in a case, in order',
    parameters: [caseId],
    answer: { status: 200, description: 'The timeline.', schema: ref('Timeline') },
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/v1/cases/{id}/documents/{documentId}',
    id: 'readDocument',
    tag: TAG,
    summary: 'The bytes of a document',
    parameters: [caseId, inPath('documentId', uuid, 'The document.')],
    answer: {
      status: 200,
      description: 'The document.',
      schema: { type: 'string', contentMediaType: 'application/octet-stream' },
      mediaType: '*/*',
    },
    problems: [404],
  },
];

const creations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/cases/{type}',
    id: 'submitCase',
    tag: TAG,
    summary: 'Send a case; it is assessed at once',
    parameters: [
      inPath('type', oneOf(CASE_TYPE_NAMES), 'The kind of case.'),
      inQuery('onBehalfOf', text, 'Secretariat: the sender the case came from, by principal.'),
      idempotencyKey,
    ],
    body: { schema: submission },
    answer: { status: 201, description: 'The case, with its receipt.', schema: ref('Case'), headers: ['ETag', 'Location'] },
    problems: [400, 403, 404, 409, 413, 415, 422],
  },
  {
    method: 'post',
    path: '/api/v1/cases/klv-list',
    id: 'refuseList',
    tag: TAG,
    summary: 'Lists are sent as files: always refused',
    problems: [405],
  },
  {
    method: 'post',
    path: '/api/v1/cases/{id}/documents',
    id: 'addDocument',
    tag: TAG,
    summary: 'Add a document to a case',
    parameters: [caseId, idempotencyKey, ifMatch],
    body: {
      mediaType: 'multipart/form-data',
      schema: given({
        file: { type: 'string', contentMediaType: 'application/octet-stream' },
        title: { ...words, maxLength: 300 },
        access: oneOf(ACCESS),
      }),
    },
    answer: { status: 201, description: 'The document.', schema: ref('DocumentView'), headers: ['ETag', 'Location'] },
    problems: [400, 403, 404, 409, 412, 413, 415, 422],
  },
];

const commands: readonly Operation[] = [
  command('supplement', 'supplementCase', 'Send the whole submission anew', given({ submission })),
  command('request-information', 'requestInformation', 'Ask the sender; the clock stands still', given({ questions: questions() })),
  command('provide-information', 'provideInformation', 'Answer what was asked', given({ submission })),
  command(
    'open-party-hearing',
    'openPartyHearing',
    'Hear the party before the case is decided against it; refused with party-hearing-open while one runs, and with not-a-decision in other cases',
    given({ text: words }, { closesAt: moment }),
  ),
  command(
    'answer-party-hearing',
    'answerPartyHearing',
    'Answer as the party; the secretariat puts an answer by letter on the case, and says when it came',
    given({ statement: words }, { receivedOn: day }),
  ),
  command(
    'open-hearing',
    'openHearing',
    'Lay the case before the committee',
    given(
      { question: words },
      { recommendation: oneOf(OUTCOME_CODES), recommendationText: words, closesAt: moment, rule: ref('HearingRuleGiven') },
    ),
  ),
  command('extend-hearing', 'extendHearing', 'Give the committee more time', given({ closesAt: moment, reason: words })),
  command('close-hearing', 'closeHearing', 'End a hearing before its deadline', given({ reason: words })),
  command('refer-to-meeting', 'referToMeeting', 'Take the case to a meeting', given({ reason: words })),
  command(
    'decide',
    'decideCase',
    'Decide the case',
    given({ outcome: oneOf(OUTCOME_CODES), text: words, basis: oneOf(BASES) }, { reasons: words, terms: words }),
  ),
  command('confirm-dispatch', 'confirmDispatch', 'Say that a message has gone', given({ dispatchId: uuid })),
  command('close', 'closeCase', 'Close the case'),
  command('withdraw', 'withdrawCase', 'Take the case back', given({ reason: words })),
  command('mark-misdirected', 'markMisdirected', 'Pass the case on to where it belongs', given({ forwardedTo: line, reason: words })),
  command('reopen', 'reopenCase', 'Take the case up again', given({ reason: words })),
  command('assign', 'assignCase', 'Give the case to an employee', given({ to: line })),
  command('note', 'addNote', 'Note something for the secretariat', given({ text: words })),
  command(
    'raise-attention-point',
    'raiseAttentionPoint',
    'Put a point on record, with the findings it rests on',
    given({ text: words, recommendation: words }, { findings: { ...listOf(text), minItems: 1, maxItems: 50, uniqueItems: true } }),
  ),
];

export const caseOperations: readonly Operation[] = [...reads, ...creations, ...commands];

function command(name: string, id: string, summary: string, schema?: Schema): Operation {
  return {
    method: 'post',
    path: `/api/v1/cases/{id}/${name}`,
    id,
    tag: 'case commands',
    summary,
    parameters: [caseId, idempotencyKey, ifMatch],
    ...(schema === undefined ? {} : { body: { schema } }),
    answer: { status: 200, description: 'The case as it is now.', schema: ref('Case'), headers: ['ETag'] },
    problems: [400, 403, 404, 409, 412, 413, 415, 422],
  };
}

function questions(): Schema {
  return { ...listOf(words), minItems: 1, maxItems: 100 };
}

function repeatable(name: string, item: Schema, description: string): JsonObject {
  return inQuery(name, listOf(item), `${description} May be given several times.`);
}
