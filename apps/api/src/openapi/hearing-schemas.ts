import { CLOSING_CAUSES, GROUNDS } from '#casework';
import { answer, CASE_TYPE_NAMES, confidential, HEARING_OUTCOMES } from './case-schemas.js';
import {
  described,
  flag,
  given,
  instant,
  integer,
  listOf,
  object,
  oneOf,
  orNull,
  pageOf,
  type Properties,
  ref,
  type Schema,
  sha256,
  text,
  uuid,
} from './schema.js';

const side = oneOf(['da', 'fh', 'kl', 'dh']);
const UNREACHED_REASONS = ['no-address', 'mail-refused', 'mail-unreachable', 'not-filed', 'not-confirmed', 'internal'];
const seats: Schema = { type: 'integer', minimum: 0, maximum: 99 };
const cast: Properties = { answer, remark: orNull(text), minorityStatement: orNull(text), at: instant };

const ruleFields: Properties = {
  silence: oneOf(['consent', 'abstention', 'contact']),
  quorum: { oneOf: [{ const: 'majority' }, { type: 'integer', minimum: 1, maximum: 99 }] },
  sides: orNull(given({ da: seats, fh: seats })),
  onObjection: oneOf(['meeting', 'majority']),
  onApproval: oneOf(['record', 'decide']),
  minDays: { type: 'integer', minimum: 0, maximum: 365, description: 'Calendar days.' },
};

export const hearingSchemas: Properties = {
  HearingLine: object({
    caseId: uuid,
    number: text,
    type: oneOf(CASE_TYPE_NAMES),
    subject: text,
    question: text,
    closesAt: instant,
    answered: flag,
  }),
  ContactTask: object({
    caseId: uuid,
    number: text,
    type: oneOf(CASE_TYPE_NAMES),
    subject: text,
    closesAt: instant,
    seatId: text,
    side,
    holder: object({ memberId: uuid, name: text }),
    contactedAt: orNull(instant),
    note: orNull(text),
  }),
  ContactTaskPage: pageOf(ref('ContactTask')),
  HearingPage: pageOf(ref('HearingLine')),
  HearingRule: object(ruleFields),
  HearingRuleGiven: described(given({}, ruleFields), 'What is left out is as the case type has it.'),
  Hearing: object(
    {
      round: integer,
      question: text,
      recommendation: orNull(text),
      recommendationText: orNull(text),
      documents: listOf(ref('DocumentView')),
      findings: listOf(ref('Finding')),
      opensAt: instant,
      closesAt: instant,
      contentHash: described(sha256, 'Of all that is laid before the committee; a reply names it.'),
      counts: object({ entitled: integer, answered: integer }),
      rule: ref('HearingRule'),
      closeWhenAllAnswered: described(flag, 'Whether it ends before its deadline once all have answered.'),
    },
    {
      ...confidential,
      mine: described(object(cast), 'The reply of the seat one holds.'),
      replies: described(
        listOf(object({ seatId: text, side, memberId: uuid, ...cast })),
        'Once one has answered, or the hearing is closed.',
      ),
      unreached: described(
        listOf(object({ seatId: text, memberId: uuid, reason: oneOf(UNREACHED_REASONS) })),
        'For the secretariat: seats that may answer, and whom no mail has reached that asks them to.',
      ),
      closedAt: instant,
      cause: described(oneOf(CLOSING_CAUSES), 'Why it ended.'),
      outcome: oneOf(HEARING_OUTCOMES),
      disqualifications: described(listOf(ref('Disqualification')), 'For the secretariat and who leads the committee: one a member.'),
      suggestions: described(listOf(ref('DisqualificationSuggestion')), 'For the same: who may be disqualified. They decide nothing.'),
    },
  ),
  Disqualification: object({
    seatId: text,
    memberId: uuid,
    ground: orNull(oneOf(GROUNDS)),
    explanation: orNull(text),
    declaredAt: orNull(instant),
    ruling: orNull(object({ disqualified: flag, reason: text, exception: orNull(text), at: instant })),
  }),
  DisqualificationSuggestion: object({
    seatId: text,
    memberId: uuid,
    reason: oneOf(['same-employer', 'same-municipality', 'same-organisation']),
    party: text,
    text,
  }),
  Explanation: object({
    seats: listOf(ref('SeatExplained')),
    counted: orNull(integer),
    present: orNull(integer),
    quorum: orNull(object({ needed: integer, met: flag })),
    sides: orNull(object({ da: ref('SideCount'), fh: ref('SideCount') })),
    rule: ref('HearingRule'),
    outcome: orNull(oneOf(HEARING_OUTCOMES)),
    minorityStatements: described(
      orNull(listOf(object({ seatId: text, side, organisation: text, name: text, statement: text }))),
      'Of the replies that count; null until the hearing is closed.',
    ),
    paragraph: described(orNull(text), 'How it was held and what it came to, in Danish, for the minutes; null until it is closed.'),
  }),
  SideCount: object({ needed: integer, given: integer, met: flag }),
  SeatExplained: object(
    {
      seatId: text,
      side,
      holder: object({ memberId: uuid, name: text }, { persona: text }),
      entitled: flag,
      disqualified: flag,
      deputised: flag,
    },
    {
      answer,
      silent: { const: true },
      contactedAt: described(orNull(instant), 'Once closed under a rule of contact: when the secretariat last contacted the holder.'),
    },
  ),
};
