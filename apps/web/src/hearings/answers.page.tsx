import { ANSWERS } from '#casework';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { DANISH } from '../words/danish.js';
import { danishMoment } from '../words/danish-values.js';
import type { HearingProps } from './hearing-props.js';

const words = DANISH.hearing;

/** What others have answered once that is shown, and the choice of an answer while there is time. */
export function Answers(props: HearingProps): VNode {
  return (
    <>
      <Others {...props} />
      <Ballot {...props} />
    </>
  );
}

/** The receipt of one's own answer, and until when it may be changed; none before there is one. */
export function OwnAnswer({ view }: HearingProps): VNode | null {
  const { mine, outcome, closesAt } = view;
  if (mine === undefined) return null;
  return (
    <Alert kind="success" heading={words.yourAnswer} id="dit-svar" role="status">
      <p>{words.received(words.answers[mine.answer], danishMoment(mine.at))}</p>
      {mine.remark === null ? null : <p class="given">{mine.remark}</p>}
      {mine.minorityStatement === null ? null : (
        <p class="given">
          {words.minority}: {mine.minorityStatement}
        </p>
      )}
      {outcome === undefined ? (
        <p>
          {words.until(danishMoment(closesAt))} <a href="#svar">{words.change}</a>
        </p>
      ) : null}
    </Alert>
  );
}

function Others({ view }: HearingProps): VNode | null {
  if (view.replies === undefined || view.replies.length === 0) return null;
  return (
    <>
      <h2>{words.replies}</h2>
      <ul>
        {view.replies.map(({ seatId, side, answer, remark, minorityStatement }) => (
          <li key={seatId}>
            <strong>{side.toUpperCase()}</strong>: {words.answers[answer]}
            {remark === null ? null : <p class="given">{remark}</p>}
            {minorityStatement === null ? null : (
              <p class="given">
                {words.minority}: {minorityStatement}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Ballot({ visitor, read, view, mayAnswer }: HearingProps): VNode | null {
  if (view.outcome !== undefined || visitor.memberId === undefined) return null;
  if (!mayAnswer) return <p>{words.notYours}</p>;
  const { number } = read.state;
  return (
    <>
      <h2 id="svar">{view.mine === undefined ? words.choose : words.change}</h2>
      <p>{words.changeIntroduction}</p>
      <form method="get" action={`/hoeringer/${number}/svar`}>
        <ul class="nobullet-list answers">
          {ANSWERS.map((answer) => (
            <li key={answer}>
              <button
                class={`button ${answer === 'approve' ? 'button-primary' : 'button-secondary'}`}
                type="submit"
                name="svar"
                value={answer}
              >
                {words.answers[answer]}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p class="actions">
        <a href={`/hoeringer/${number}/inhabil`}>{words.disqualified}</a>
      </p>
    </>
  );
}
