import type { HearingLine } from '#casework';
import { caseTypeNamed } from '#case-types';
import type { Actor, Instant } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { danishMoment, timeLeft } from '../words/danish-values.js';

const words = DANISH.hearings;

/** The hearings of whoever reads: those that await an answer, and those that have one. */
export interface HearingsProps {
  readonly visitor: Actor;
  readonly now: Instant;
  readonly waiting: readonly HearingLine[];
  readonly answered: readonly HearingLine[];
  /** What somebody has just done elsewhere. */
  readonly notice: string | undefined;
}

/** Mine høringer: what awaits me, soonest first. Who has no seat reads which hearings are open. */
export function HearingsPage({ visitor, now, waiting, answered, notice }: HearingsProps): VNode {
  const isMember = visitor.memberId !== undefined;
  const title = isMember ? words.title : words.allTitle;
  return (
    <Layout visitor={visitor} title={title}>
      {notice === undefined ? null : (
        <Alert kind="success" heading={undefined} role="status">
          {notice}
        </Alert>
      )}
      <h1>{title}</h1>
      <h2>{isMember ? words.waiting : words.open}</h2>
      <Lines lines={waiting} now={now} none={isMember ? words.none : words.noneOpen} action={words.read} />
      {isMember ? (
        <>
          <h2>{words.answered}</h2>
          <Lines lines={answered} now={now} none={words.noneAnswered} action={words.reread} />
        </>
      ) : null}
    </Layout>
  );
}

interface LinesProps {
  readonly lines: readonly HearingLine[];
  readonly now: Instant;
  readonly none: string;
  readonly action: string;
}

function Lines({ lines, now, none, action }: LinesProps): VNode {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul class="nobullet-list hearings">
      {lines.map(({ caseId, number, type, subject, question, closesAt }) => (
        <li key={caseId}>
          <h3>
            <a href={`/hoeringer/${number}`}>{subject}</a>
          </h3>
          <p class="quiet">
            {caseTypeNamed(type)?.words.da.title ?? type} · <span class="number">{number}</span>
          </p>
          <p class="given">{question}</p>
          <p>
            <strong>
              {words.answerBefore} {danishMoment(closesAt)}
            </strong>{' '}
            ({timeLeft(now, closesAt)})
          </p>
          <p>
            <a href={`/hoeringer/${number}`} aria-label={`${action}: ${subject}`}>
              {action}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
