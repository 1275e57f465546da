import type { VNode } from 'preact';
import { readsHearings } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { CASE_WORDS as words } from '../words/danish-case.js';
import { danishDay, danishMoment, timeLeft } from '../words/danish-values.js';
import type { CaseProps } from './case-props.js';

type PartyHearing = NonNullable<CaseProps['view']['partyHearings']>[number];

/** How the hearing of the committee stands, for those who may know of it, and the way to it. */
export function HearingStanding({ view: { hearing }, state, visitor, now }: CaseProps): VNode | null {
  if (hearing === undefined) return null;
  const { round, closesAt } = hearing;
  return (
    <>
      <h2>{words.hearing}</h2>
      <p>
        <strong>{words.round(round)}:</strong>{' '}
        {hearing.state === 'open'
          ? `${words.hearingOpen} ${DANISH.hearing.closes} ${danishMoment(closesAt)} (${timeLeft(now, closesAt)}).`
          : `${DANISH.hearing.closed}. ${DANISH.hearing.outcomes[hearing.outcome] ?? ''}`}
      </p>
      {readsHearings(visitor) ? (
        <p class="no-print">
          <a href={`/hoeringer/${state.number}`}>{words.toHearing}</a>
        </p>
      ) : null}
    </>
  );
}

/** When and about what the party was heard before the decision, and what it answered. */
export function PartyHearings({ view }: CaseProps): VNode | null {
  const held = view.partyHearings ?? [];
  if (held.length === 0) return null;
  return (
    <>
      <h2>{words.partyHearing}</h2>
      {held.map((hearing) => (
        <section key={hearing.openedAt}>
          <p>{words.askedParty(danishMoment(hearing.openedAt), danishMoment(hearing.closesAt))}</p>
          <p class="given">{hearing.text}</p>
          <PartyAnswer hearing={hearing} />
        </section>
      ))}
    </>
  );
}

function PartyAnswer({ hearing: { answer } }: { readonly hearing: PartyHearing }): VNode {
  if (answer === undefined) return <p>{words.partySilent}</p>;
  const came = words.partyAnswer(answer.receivedOn === null ? danishMoment(answer.at) : danishDay(answer.receivedOn));
  return (
    <>
      <p>
        <strong>{answer.late ? `${came} (${words.partyLate})` : came}</strong>
      </p>
      <p class="given">{answer.statement ?? words.partyErased}</p>
    </>
  );
}
