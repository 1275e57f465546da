import type { Actor, CaseType } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { minorityStatementsIn } from '../hearing/minority.policy.js';
import { resultOf } from '../hearing/hearing.outcomes.js';
import type { Hearing, Reply, Seat } from '../hearing/hearing.state.js';
import { ballotHolder, contactOf, isEntitled, replyOf } from '../hearing/hearing.state.js';
import { relationTo } from './audience.policy.js';
import { confidentialityOf, documentView, findingView } from './case.view.js';
import { minutesParagraph } from './minutes-paragraph.messages.js';
import { ownReply, showsReplies } from './visibility.policy.js';

/** A person as an explanation names one. */
export interface PersonNamed {
  readonly name: string;
  readonly persona: string | undefined;
}

/** A hearing as one reader may see it: others' replies only once the reader has answered, or it is closed. */
export function hearingView(hearing: Hearing, state: CaseState, type: CaseType, actor: Actor) {
  const { round, question, opensAt, closesAt, contentHash, rule, closeWhenAllAnswered = false, closed } = hearing;
  const mine = ownReply(hearing, actor);
  const relation = relationTo(state, actor);
  return {
    round,
    question,
    recommendation: hearing.recommendation ?? null,
    recommendationText: hearing.recommendationText ?? null,
    documents: state.documents.filter((document) => document.access === 'hearing').map(documentView),
    findings: state.findings.map((found) => findingView(found, type, relation)),
    opensAt,
    closesAt,
    contentHash,
    ...confidentialityOf(state),
    ...(mine === undefined ? {} : { mine: replyView(mine) }),
    counts: countsOf(hearing),
    ...(showsReplies(hearing, actor) ? { replies: castReplies(hearing) } : {}),
    rule,
    closeWhenAllAnswered,
    ...(closed === undefined ? {} : { closedAt: closed.at, cause: closed.cause, outcome: closed.outcome }),
  };
}

/** Why a hearing ended as it did, or how far it has come, from its events alone. */
export function explanationView(hearing: Hearing, actor: Actor, people: ReadonlyMap<string, PersonNamed>) {
  const { closed, rule } = hearing;
  const { counted, present, quorum, sides } = closed === undefined ? NOT_COUNTED : resultOf(hearing, closed.cause);
  const seats = hearing.seats.map((seat) => seatView(hearing, seat, actor, people));
  const minorityStatements = closed === undefined ? null : statementsView(hearing, people);
  return {
    seats,
    counted,
    present,
    quorum,
    sides,
    rule,
    outcome: closed?.outcome ?? null,
    minorityStatements,
    paragraph: minutesParagraph(hearing),
  };
}

const NOT_COUNTED = { counted: null, present: null, quorum: null, sides: null } as const;

function countsOf(hearing: Hearing) {
  const entitled = hearing.seats.filter(isEntitled);
  return { entitled: entitled.length, answered: entitled.filter((seat) => replyOf(hearing, seat) !== undefined).length };
}

function castReplies(hearing: Hearing) {
  return hearing.seats.flatMap((seat) => {
    const reply = replyOf(hearing, seat);
    return reply === undefined ? [] : [{ seatId: seat.seatId, side: seat.side, memberId: reply.memberId, ...replyView(reply) }];
  });
}

function replyView({ answer, remark, minorityStatement, at }: Reply) {
  return { answer, remark: remark ?? null, minorityStatement: minorityStatement ?? null, at };
}

function statementsView(hearing: Hearing, people: ReadonlyMap<string, PersonNamed>) {
  return minorityStatementsIn(hearing).map(({ seat: { seatId, side, organisation }, memberId, statement }) => ({
    ...{ seatId, side, organisation, name: people.get(memberId)?.name ?? memberId },
    statement,
  }));
}

function seatView(hearing: Hearing, seat: Seat, actor: Actor, people: ReadonlyMap<string, PersonNamed>) {
  const memberId = ballotHolder(seat);
  const person = people.get(memberId);
  return {
    seatId: seat.seatId,
    side: seat.side,
    holder: { memberId, ...(person?.persona === undefined ? {} : { persona: person.persona }), name: person?.name ?? memberId },
    entitled: isEntitled(seat),
    disqualified: seat.disqualified,
    deputised: seat.deputy !== undefined,
    ...answerOf(hearing, seat, actor),
    ...contactedIn(hearing, seat),
  };
}

/** Under a rule of contact it belongs to the result that somebody was asked; while the hearing runs it is the secretariat's work. */
function contactedIn(hearing: Hearing, seat: Seat) {
  const isTold = hearing.closed !== undefined && hearing.rule.silence === 'contact';
  return isTold ? { contactedAt: contactOf(hearing, seat)?.at ?? null } : {};
}

function answerOf(hearing: Hearing, seat: Seat, actor: Actor) {
  if (!isEntitled(seat)) return {};
  const reply = replyOf(hearing, seat);
  const isMine = actor.memberId !== undefined && ballotHolder(seat) === actor.memberId;
  if (!isMine && !showsReplies(hearing, actor)) return {};
  return reply === undefined ? { silent: true } : { answer: reply.answer };
}
