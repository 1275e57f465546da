import { GROUNDS } from '#casework';
import { caseId, idempotencyKey, ifMatch, type Operation } from './operation.js';
import { flag, given, oneOf, ref, type Schema, text, uuid } from './schema.js';

const paragraphs: Schema = { ...text, maxLength: 10_000 };
const changed = {
  tag: 'hearings',
  method: 'post',
  parameters: [caseId, idempotencyKey, ifMatch],
  problems: [400, 403, 404, 409, 412, 413, 415, 422],
} as const;
const caseNow = { status: 200, description: 'The case as it is now.', schema: ref('Case'), headers: ['ETag'] };

export const disqualificationOperations: readonly Operation[] = [
  {
    ...changed,
    path: '/api/v1/cases/{id}/hearing/declare-disqualification',
    id: 'declareDisqualification',
    summary: 'Declare oneself disqualified; from then on the case is 404, until the committee rules otherwise',
    body: { schema: given({ ground: oneOf(GROUNDS), explanation: paragraphs }) },
    answer: { status: 204, description: 'Declared.' },
  },
  {
    ...changed,
    path: '/api/v1/cases/{id}/hearing/rule-on-disqualification',
    id: 'ruleOnDisqualification',
    summary: 'Record how the committee rules on a member; the chair does, or whoever stands in where it is the chair’s own matter',
    body: { schema: given({ memberId: uuid, disqualified: flag, reason: paragraphs }, { exception: paragraphs }) },
    answer: caseNow,
  },
  {
    ...changed,
    path: '/api/v1/cases/{id}/hearing/call-deputy',
    id: 'callDeputy',
    summary: 'Call in the deputy of a disqualified or absent member, who then holds the seat’s one ballot',
    body: { schema: given({ seatId: uuid, reason: paragraphs }) },
    answer: caseNow,
  },
];
