import { bodyOperations } from './body-operations.js';
import { idempotencyKey, ifMatch, inHeader, inPath, inQuery, limit, moment, type Offer, type Operation } from './operation.js';
import { anyObject, day, given, listOf, oneOf, ref, text } from './schema.js';

const after = inQuery('after', { type: 'string', default: '0' }, 'The position to go on from; 0 is the start.');
const OPERATIONS = 'operations';
const queue = inPath('name', oneOf(['hearings', 'notices']), 'The queue.');

const events: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/events',
    id: 'readEvents',
    tag: 'events',
    summary: 'Every event of every case the caller may know of, in an order that never changes',
    parameters: [after, limit],
    answer: { status: 200, description: 'CloudEvents 1.0.', schema: ref('EventPage') },
    problems: [400],
  },
  {
    method: 'get',
    path: '/api/v1/events/stream',
    id: 'streamEvents',
    tag: 'events',
    summary: 'The same as server-sent events, as they happen, until the token expires',
    parameters: [after, inHeader('Last-Event-ID', text, 'The position of the last event heard; goes before `after`.')],
    answer: {
      status: 200,
      description: 'Each message has the position as its id and a CloudEvent as its data.',
      schema: text,
      mediaType: 'text/event-stream',
    },
    problems: [400],
  },
];

const queues: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/queues',
    id: 'listQueues',
    tag: 'queues',
    summary: 'How full the queues are',
    answer: { status: 200, description: 'Every queue.', schema: listOf(ref('QueueOverview')) },
    problems: [403],
  },
  {
    method: 'get',
    path: '/api/v1/queues/{name}/jobs',
    id: 'listJobs',
    tag: 'queues',
    summary: 'The jobs of a queue, parked ones first',
    parameters: [
      queue,
      inQuery('state', oneOf(['failed', 'active', 'delayed', 'waiting']), 'Only in this state.'),
      inQuery('q', text, 'Case number, recipient or type.'),
    ],
    answer: { status: 200, description: 'At most 200 jobs.', schema: ref('JobPage') },
    problems: [400, 403, 404],
  },
  {
    method: 'post',
    path: '/api/v1/queues/{name}/jobs/{id}/retry',
    id: 'retryJob',
    tag: 'queues',
    summary: 'Have a parked job tried again',
    parameters: [queue, inPath('id', text, 'The job.')],
    answer: { status: 200, description: 'The job, waiting again.', schema: ref('Job') },
    problems: [403, 404],
  },
];

const settings: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/settings',
    id: 'listSettings',
    tag: 'settings',
    summary: 'What the council may settle for itself: what holds today, and every change',
    answer: { status: 200, description: 'Every setting.', schema: ref('SettingPage'), headers: ['ETag'] },
    problems: [403],
  },
  {
    method: 'post',
    path: '/api/v1/settings/{key}',
    id: 'changeSetting',
    tag: 'settings',
    summary: 'Set a value from a day on',
    parameters: [inPath('key', text, 'The setting.'), idempotencyKey, ifMatch],
    body: { schema: given({ value: {}, from: day, reason: text }) },
    answer: { status: 200, description: 'The setting.', schema: ref('Setting'), headers: ['ETag'] },
    problems: [400, 403, 404, 409, 412, 413, 415, 422],
  },
];

const demo: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/demo/personas',
    id: 'listPersonas',
    tag: 'demo',
    summary: 'The invented people of the demo',
    answer: { status: 200, description: 'Every persona.', schema: listOf(ref('Persona')) },
    problems: [429, 503],
    open: true,
    offered: isDemo,
  },
  {
    method: 'post',
    path: '/api/v1/demo/tokens',
    id: 'issueToken',
    tag: 'demo',
    summary: 'Sign in as a persona',
    body: { schema: given({ persona: text }) },
    answer: { status: 200, description: 'A bearer token.', schema: ref('Token') },
    problems: [400, 413, 415, 429, 503],
    open: true,
    offered: isDemo,
  },
  {
    method: 'post',
    path: '/api/v1/demo/clock',
    id: 'moveClock',
    tag: 'demo',
    summary: 'Set the application clock; it only goes forward',
    body: { schema: given({ now: moment }) },
    answer: { status: 200, description: 'The time it is now.', schema: ref('Clock') },
    problems: [400, 403, 413, 415, 422],
    offered: ({ clock }) => clock === 'demo',
  },
];

const root: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/me',
    id: 'whoAmI',
    tag: 'identity',
    summary: 'Who the caller is, seats held today and case types that may be sent',
    answer: { status: 200, description: 'The caller.', schema: ref('Me') },
  },
  {
    method: 'get',
    path: '/openapi.json',
    id: 'readOpenApi',
    tag: OPERATIONS,
    summary: 'This document',
    answer: { status: 200, description: 'OpenAPI 3.1.', schema: anyObject },
    open: true,
  },
  {
    method: 'get',
    path: '/health/live',
    id: 'readLiveness',
    tag: OPERATIONS,
    summary: 'Whether this process lives',
    answer: { status: 200, description: 'It does.', schema: ref('Liveness') },
    open: true,
  },
  {
    method: 'get',
    path: '/health/ready',
    id: 'readReadiness',
    tag: OPERATIONS,
    summary: 'Whether database and queues answer and a worker has ticked within two minutes',
    answer: { status: 200, description: 'Ready.', schema: ref('Readiness') },
    otherwise: { status: 503, description: 'Not ready; the same report says why.', schema: ref('Readiness') },
    open: true,
  },
  {
    method: 'get',
    path: '/metrics',
    id: 'readMetrics',
    tag: OPERATIONS,
    summary: 'Figures in the text form of Prometheus',
    answer: { status: 200, description: 'The figures.', schema: text, mediaType: 'text/plain' },
    open: true,
    offered: ({ production, metricsPort }) => !production && metricsPort === undefined,
  },
];

export const platformOperations: readonly Operation[] = [...events, ...queues, ...bodyOperations, ...settings, ...demo, ...root];

function isDemo({ auth }: Offer): boolean {
  return auth === 'demo';
}
