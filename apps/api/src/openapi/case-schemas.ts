import { ANSWERS, CASE_STATUSES } from '#casework';
import { caseTypes } from '#case-types';
import {
  anyObject,
  day,
  described,
  flag,
  instant,
  integer,
  listOf,
  object,
  oneOf,
  orNull,
  pageOf,
  type Properties,
  ref,
  sha256,
  text,
  uuid,
} from './schema.js';

export const CASE_TYPE_NAMES = caseTypes.map(({ name }) => name);
export const OUTCOME_CODES = [...new Set(caseTypes.flatMap(({ outcomes }) => outcomes.map(({ code }) => code)))];
export const HEARING_OUTCOMES = ['approved', 'objected', 'meeting-requested', 'no-quorum'];
export const BASES = ['hearing', 'meeting', 'chair-mandate', 'secretariat'];
export const ACCESS = ['hearing', 'secretariat'];
export const answer = oneOf(ANSWERS);

const common: Properties = {
  id: uuid,
  number: described(text, 'Council, year and a running number: NJ-2026-000123.'),
  type: oneOf(CASE_TYPE_NAMES),
  state: oneOf(CASE_STATUSES),
  legalNature: oneOf(['decision', 'opinion', 'notification']),
  council: text,
  sender: ref('Sender'),
  subject: text,
  assignee: orNull(text),
  receivedAt: instant,
  version: described(integer, 'The number of the latest event; also the ETag.'),
};

export const confidential: Properties = { confidentialUntil: described(day, 'The last day on which the case is confidential.') };

const dated: Properties = {
  kind: text,
  computedFrom: described(text, 'What it is counted from.'),
  source: text,
  stoppedDays: described(integer, 'Days the clock has stood still.'),
};

const differenceOf = (schema: string) =>
  object({
    added: listOf(ref(schema)),
    removed: listOf(ref(schema)),
    changed: listOf(object({ before: ref(schema), after: ref(schema) })),
  });

const hearingClosed: Properties = { outcome: oneOf(HEARING_OUTCOMES) };

export const caseSchemas: Properties = {
  Sender: object({ principal: text, name: text }),
  Case: object(
    {
      ...common,
      submission: described({ anyOf: CASE_TYPE_NAMES.map((name) => ref(name)) }, 'As sent; fields not stated are null.'),
      ruleSet: described(text, 'The law it was assessed by.'),
      findings: listOf(ref('Finding')),
      deadlines: listOf(ref('Deadline')),
      questions: described(listOf(text), 'What the sender is asked right now.'),
      receipt: ref('Receipt'),
      documents: listOf(ref('DocumentView')),
    },
    {
      hearing: object({ round: integer, closesAt: instant, state: oneOf(['open', 'closed']) }, hearingClosed),
      partyHearings: described(listOf(ref('PartyHearing')), 'For the council, the committee and the sender.'),
      decision: ref('Decision'),
      disqualifications: described(
        listOf(ref('Disqualification')),
        'For the secretariat and who leads the committee, when the case is read: one a member, where anybody has been out of it.',
      ),
      dispatches: described(listOf(ref('Dispatch')), 'For the secretariat only. A letter is the document of the same id.'),
      ...confidential,
    },
  ),
  CaseLine: object({ ...common, municipalities: listOf(text), dueAt: orNull(instant) }, confidential),
  CasePage: pageOf(ref('CaseLine')),
  Finding: object(
    { code: text, severity: oneOf(['info', 'warning', 'blocking']), text: described(text, 'Danish, for people.'), source: text },
    { path: text, rows: listOf(integer), data: anyObject },
  ),
  Deadline: { oneOf: [object({ ...dated, on: day }), object({ ...dated, at: instant })] },
  Decision: object(
    {
      id: uuid,
      outcome: text,
      text,
      reasons: orNull(text),
      basis: oneOf(BASES),
      terms: orNull(text),
      decidedAt: instant,
    },
    { replaces: uuid },
  ),
  PartyHearing: object(
    { openedAt: instant, closesAt: described(instant, 'The last moment.'), text: described(text, 'What the party is heard about.') },
    {
      answer: object({
        statement: described(orNull(text), 'Null once it is erased.'),
        at: instant,
        receivedOn: described(orNull(day), 'The day a letter came, where the secretariat has answered for the party.'),
        late: described(flag, 'Whether it came after the last moment.'),
      }),
    },
  ),
  Receipt: object({ contentSha256: sha256, receivedAt: instant }),
  Dispatch: object({
    dispatchId: uuid,
    recipient: text,
    channel: oneOf(['mail', 'letter']),
    state: oneOf(['waiting', 'confirmed', 'failed']),
  }),
  DocumentView: object({
    id: uuid,
    title: text,
    access: oneOf(ACCESS),
    fileName: text,
    mediaType: text,
    bytes: integer,
    sha256,
    addedAt: instant,
  }),
  Reassessment: object({
    on: day,
    ruleSet: described(text, 'The law it was judged by.'),
    findings: listOf(ref('Finding')),
    deadlines: listOf(ref('Deadline')),
    difference: described(
      object({ findings: differenceOf('Finding'), deadlines: differenceOf('Deadline') }),
      'Against what is on record: findings are the same by code and path, deadlines by kind.',
    ),
  }),
  Timeline: object({ items: listOf(ref('TimelineItem')) }),
  TimelineItem: object({
    position: text,
    version: integer,
    type: text,
    at: instant,
    actor: object({ id: text, role: text }),
    text: described(text, 'Danish, for people.'),
    data: anyObject,
  }),
};
