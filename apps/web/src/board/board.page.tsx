import type { AwaitedHearing, CaseLine, CaseStatus } from '#casework';
import type { Actor, Instant } from '#kernel';
import type { FailedCase } from '#notices';
import type { VNode } from 'preact';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { BOARD_WORDS as words } from '../words/danish-board.js';
import { danishMoment, timeLeft } from '../words/danish-values.js';
import { MOST_COUNTED, type Undone } from './board.js';

const SHOWN = 5;

/** One thing to see to: where, what it is, and why. */
interface Entry {
  readonly path: string;
  readonly number: string;
  readonly subject: string;
  readonly why: string;
}

interface ListProps {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** Where there are more of them, and what is found there. */
  readonly more: { readonly path: string; readonly text: string };
}

/** Tavlen: what the secretariat has not done yet, what is most pressing first. */
export function BoardPage({ visitor, undone }: { readonly visitor: Actor; readonly undone: Undone }): VNode {
  return (
    <Layout visitor={visitor} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.introduction}</p>
      <p class="actions">
        <a class="button button-secondary" href="/sager">
          {DANISH.start.toCases}
        </a>
      </p>
      <div class="board">
        {fullFirst(listsOf(undone)).map((list) => (
          <List key={list.heading} {...list} />
        ))}
      </div>
    </Layout>
  );
}

function listsOf({ now, ...undone }: Undone): readonly ListProps[] {
  const { headings } = words;
  const cases = (lines: readonly CaseLine[]): readonly Entry[] => lines.map((line) => caseEntry(line, now));
  const byDue = { path: '/sager', text: words.byDue };
  const inState = (state: CaseStatus) => ({ path: `/sager?tilstand=${state}`, text: words.all });
  return [
    { heading: headings.overdue, entries: cases(undone.overdue), more: byDue },
    { heading: headings.failed, entries: undone.failed.map(failedEntry), more: byDue },
    { heading: headings.dueSoon, entries: cases(undone.dueSoon), more: byDue },
    {
      heading: headings.hearings,
      entries: undone.hearings.map((hearing) => hearingEntry(hearing, now)),
      more: { path: '/hoeringer', text: words.allHearings },
    },
    { heading: headings.unassigned, entries: cases(undone.unassigned), more: byDue },
    { heading: headings.meeting, entries: cases(undone.meeting), more: inState('at-meeting') },
    { heading: headings.sender, entries: cases(undone.sender), more: inState('incomplete') },
  ];
}

/** What there is nothing of stands last. */
function fullFirst(lists: readonly ListProps[]): readonly ListProps[] {
  return [...lists.filter(({ entries }) => entries.length > 0), ...lists.filter(({ entries }) => entries.length === 0)];
}

function List({ heading, entries, more }: ListProps): VNode {
  return (
    <section>
      <h2 class="h4">
        {heading} ({words.counted(entries.length, MOST_COUNTED)})
      </h2>
      {entries.length === 0 ? <p class="quiet">{words.none}</p> : null}
      <ul class="nobullet-list">
        {entries.slice(0, SHOWN).map(({ path, number, subject, why }) => (
          <li key={number}>
            <a href={path}>{subject}</a>
            <span class="quiet why">
              <span class="number">{number}</span>, {why}
            </span>
          </li>
        ))}
      </ul>
      {entries.length <= SHOWN ? null : (
        <p>
          <a href={more.path} aria-label={`${more.text}: ${heading}`}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  );
}

function caseEntry({ number, subject, dueAt }: CaseLine, now: Instant): Entry {
  return { path: `/sager/${number}`, number, subject, why: dueAt === null ? words.noDue : dueText(dueAt, now) };
}

function hearingEntry({ number, subject, closesAt, awaited }: AwaitedHearing, now: Instant): Entry {
  return { path: `/hoeringer/${number}`, number, subject, why: `${words.awaited(awaited)}, ${dueText(closesAt, now)}` };
}

function failedEntry({ number, subject, failed }: FailedCase): Entry {
  return { path: `/sager/${number}`, number, subject, why: words.failedMessages(failed) };
}

function dueText(at: Instant, now: Instant): string {
  return `${danishMoment(at)} (${timeLeft(now, at)})`;
}
