import { idempotencyKey, ifMatch, inPath, inQuery, type Operation } from './operation.js';
import { day, described, given, ref, type Schema, text, uuid } from './schema.js';

const bodyId = inPath('id', uuid, 'The body.');
const line: Schema = { ...text, maxLength: 200 };
const person = given(
  {},
  {
    memberId: described(uuid, 'Somebody known already; then nothing else is said.'),
    name: described(line, 'Required of somebody new.'),
    mail: text,
    employer: described({ type: 'string', pattern: '^[0-9]{8}$' }, 'CVR number; disqualification is suggested by it.'),
    municipality: described({ type: 'string', pattern: '^[0-9]{3}$' }, 'Code; disqualification is suggested by it.'),
  },
);
const changed = {
  method: 'post',
  tag: 'bodies',
  answer: { status: 200, description: 'The body on the day the change holds from.', schema: ref('Body'), headers: ['ETag'] },
  problems: [400, 403, 404, 409, 412, 413, 415, 422],
} as const;

export const bodyOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/bodies',
    id: 'listBodies',
    tag: 'bodies',
    summary: 'The bodies of the council as they are today',
    answer: { status: 200, description: 'Every body.', schema: ref('BodyPage') },
  },
  {
    method: 'get',
    path: '/api/v1/bodies/{id}',
    id: 'readBody',
    tag: 'bodies',
    summary: 'A body with its seats and who holds them',
    parameters: [bodyId, inQuery('on', day, 'As it is on this day; today when left out.')],
    answer: { status: 200, description: 'The body.', schema: ref('Body') },
    problems: [400, 404],
  },
  {
    ...changed,
    path: '/api/v1/bodies/{id}/seats/{seatId}/appoint',
    id: 'appointMember',
    summary: 'Appoint a member, or a member’s deputy; an appointment without a last day ends the day before the next one begins',
    parameters: [bodyId, inPath('seatId', uuid, 'The seat.'), idempotencyKey, ifMatch],
    body: {
      schema: given({ person, from: day, nominatedBy: line }, { to: day, deputyOf: described(uuid, 'The member a deputy stands in for.') }),
    },
  },
  {
    ...changed,
    path: '/api/v1/bodies/{id}/elect-chair',
    id: 'electChair',
    summary: 'Record whom the body has elected its chair, and its deputy chair if it has one',
    parameters: [bodyId, idempotencyKey, ifMatch],
    body: { schema: given({ memberId: uuid, on: day }, { deputyChair: uuid }) },
  },
  {
    ...changed,
    path: '/api/v1/bodies/{id}/meetings',
    id: 'recordMeeting',
    summary: 'Record that the body has met, on a day that has come',
    parameters: [bodyId, idempotencyKey, ifMatch],
    body: { schema: given({ heldOn: day }) },
  },
];
