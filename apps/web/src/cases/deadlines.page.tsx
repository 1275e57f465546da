import { endOfCopenhagenDay, type Instant } from '#kernel';
import type { VNode } from 'preact';
import { DANISH } from '../words/danish.js';
import { CASE_WORDS as words } from '../words/danish-case.js';
import { danishDay, danishMoment, timeLeft } from '../words/danish-values.js';
import type { CaseProps } from './case-props.js';

type Deadline = CaseProps['view']['deadlines'][number];

/** The deadlines of a case with how long is left while it is undecided: those of the law, and the end of its hearing. */
export function Deadlines({ view, type, now }: CaseProps): VNode {
  const { deadlines, hearing, decision } = view;
  const closesAt = hearing?.state === 'open' ? hearing.closesAt : undefined;
  const left = (until: Instant): string => (decision === undefined ? ` (${timeLeft(now, until)})` : '');
  return (
    <>
      <h2>{words.deadlines}</h2>
      {deadlines.length === 0 && closesAt === undefined ? <p>{words.noDeadlines}</p> : null}
      <dl class="facts">
        {closesAt === undefined ? null : (
          <>
            <dt>{words.hearingDeadline}</dt>
            <dd>{`${danishMoment(closesAt)}${left(closesAt)}`}</dd>
          </>
        )}
        {deadlines.map((deadline) => (
          <>
            <dt key={`${deadline.kind}-label`}>
              {type.words.da.deadlines[deadline.kind] ?? words.otherDeadlines[deadline.kind] ?? deadline.kind}
            </dt>
            <dd key={deadline.kind}>
              {`${shown(deadline)}${left(momentOf(deadline))}`}
              {deadline.stoppedDays === 0 ? null : <> {words.stopped(deadline.stoppedDays)}</>}
              <small class="quiet source">
                {DANISH.source}: {deadline.source}
              </small>
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}

function shown(deadline: Deadline): string {
  return 'on' in deadline ? danishDay(deadline.on) : danishMoment(deadline.at);
}

function momentOf(deadline: Deadline): Instant {
  return 'on' in deadline ? endOfCopenhagenDay(deadline.on) : deadline.at;
}
