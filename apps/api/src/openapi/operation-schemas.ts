import { day, described, instant, integer, listOf, object, oneOf, orNull, pageOf, type Properties, ref, text, uuid } from './schema.js';

const ROLES = [
  'secretariat',
  'chair',
  'member',
  'deputy',
  'constituency',
  'municipality',
  'company',
  'agency',
  'presidency',
  'auditor',
  'admin',
];

const health = oneOf(['ok', 'error']);
const place = orNull(object({ memberId: uuid, name: orNull(text), from: day, to: orNull(day), nominatedBy: text }));

/** CloudEvents 1.0 in structured JSON. */
const cloudEvent = object({
  specversion: { const: '1.0' },
  id: uuid,
  source: described(text, 'The council: /councils/nj.'),
  type: described({ type: 'string', pattern: '^dk\\.sagsudvalg\\.[A-Za-z]+\\.v[0-9]+$' }, 'dk.sagsudvalg.CaseReceived.v1 and so on.'),
  subject: described(uuid, 'The case.'),
  time: instant,
  datacontenttype: { const: 'application/json' },
  data: { type: 'object' },
  position: described(text, 'Where in the feed it stands; sorts as the feed does.'),
});

export const operationSchemas: Properties = {
  Problem: object(
    {
      type: text,
      title: described(text, 'Danish, for people.'),
      status: integer,
      detail: text,
      code: described(text, 'Permanent; what programs go by.'),
      traceId: text,
    },
    {
      errors: listOf(object({ pointer: text, code: text, detail: text })),
      source: described(orNull(text), 'The rule of law behind a refusal, where there is one.'),
      data: { type: 'object' },
    },
  ),
  Persona: object({ persona: text, name: text, role: oneOf(ROLES), organisation: text }, { municipality: text }),
  Token: object({ access_token: text, token_type: { const: 'Bearer' }, expires_in: described(integer, 'Seconds.') }),
  Me: object(
    {
      id: text,
      name: text,
      role: oneOf(ROLES),
      council: text,
      organisation: described(orNull(text), 'The principal spoken for: agency:siri.'),
      seats: described(listOf(text), 'Seats held today.'),
      caseTypes: described(listOf(text), 'Types of case that may be sent.'),
    },
    { memberId: uuid },
  ),
  Clock: object({ now: instant }),
  Liveness: object({ status: { const: 'ok' } }),
  Readiness: object({
    status: health,
    checks: object({
      database: object({ status: health }),
      queues: object({ status: health, backend: oneOf(['postgresql', 'redis']) }),
      worker: object({ status: health, secondsSinceTick: orNull(integer) }),
    }),
  }),
  CloudEvent: cloudEvent,
  EventPage: object({ items: listOf(ref('CloudEvent')), next: described(text, 'Where to go on, also when nothing is left right now.') }),
  QueueOverview: object({
    name: text,
    waiting: integer,
    active: integer,
    delayed: integer,
    failed: integer,
    oldestWaitingSeconds: orNull(integer),
  }),
  Job: object({
    id: text,
    name: text,
    state: oneOf(['failed', 'active', 'delayed', 'waiting']),
    attempts: integer,
    failedReason: orNull(text),
    addedAt: instant,
    data: { type: 'object', additionalProperties: { type: 'string' }, description: 'Ids and codes.' },
    eventId: described(orNull(uuid), 'The event it came from; null when a timer announced it.'),
  }),
  JobPage: pageOf(ref('Job')),
  Body: object({
    id: uuid,
    name: text,
    kind: text,
    partOf: orNull(uuid),
    on: day,
    seats: listOf(ref('Seat')),
    chair: orNull(uuid),
    deputyChair: orNull(uuid),
  }),
  BodyPage: pageOf(ref('Body')),
  Setting: object({
    key: described(text, 'Permanent.'),
    title: described(text, 'Danish, for people.'),
    value: described({}, 'What holds today.'),
    default: described({}, 'What would hold if the council had set nothing.'),
    unit: text,
    source: described(text, 'Where the default stands.'),
    from: described(orNull(day), 'The day from which the value holds; null for the default.'),
    history: described(
      listOf(object({ value: {}, from: day, reason: text, by: object({ id: text, role: oneOf(ROLES) }), at: instant })),
      'In the order of recording.',
    ),
  }),
  SettingPage: pageOf(ref('Setting')),
  Seat: object({ seatId: text, side: oneOf(['da', 'fh', 'kl', 'dh']), organisation: text, holder: place, deputy: place }),
};
