import { CASE_STATUSES, type CaseFilter, type CaseLine, type CaseStatus } from '#casework';
import { caseTypeNamed, caseTypes } from '#case-types';
import { type Actor, copenhagenDayOf, type Instant } from '#kernel';
import type { VNode } from 'preact';
import { Layout, readsHearings } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { danishDay, danishMoment, timeLeft } from '../words/danish-values.js';
import { queryFor } from './cases-wanted.js';

const words = DANISH.cases;

/** A page of the list, what it was narrowed to, and where the next begins. */
export interface CasesProps {
  readonly visitor: Actor;
  readonly now: Instant;
  readonly wanted: CaseFilter;
  readonly lines: readonly CaseLine[];
  readonly next: string | undefined;
}

/** Sager: a form that narrows the list, and the list. */
export function CasesPage({ visitor, now, wanted, lines, next }: CasesProps): VNode {
  return (
    <Layout visitor={visitor} title={words.title}>
      <h1>{words.title}</h1>
      <Narrowing wanted={wanted} />
      {lines.length === 0 ? <p>{words.none}</p> : <List visitor={visitor} now={now} lines={lines} />}
      <p class="actions">
        {next === undefined ? null : (
          <a class="button button-secondary" href={next}>
            {words.next}
          </a>
        )}
        {lines.length === 0 ? null : <a href={queryFor(wanted, undefined, '/sager.csv')}>{words.file.link}</a>}
      </p>
    </Layout>
  );
}

function Narrowing({ wanted }: Pick<CasesProps, 'wanted'>): VNode {
  const typeOptions = caseTypes.map(({ name, words: { da } }) => ({ value: name, label: da.title }));
  const stateOptions = CASE_STATUSES.map((value) => ({ value, label: DANISH.states[value] }));
  return (
    <form class="narrowing" method="get" action="/sager" role="search">
      <div class="form-group">
        <label class="form-label" for="q">
          {words.search}
        </label>
        <span class="form-hint" id="q-hjaelp">
          {words.searchHint}
        </span>
        <input class="form-input" id="q" name="q" type="search" value={wanted.words} aria-describedby="q-hjaelp" />
      </div>
      <Choice name="type" label={words.type} any={words.anyType} options={typeOptions} chosen={wanted.types[0]} />
      <Choice name="tilstand" label={words.state} any={words.anyState} options={stateOptions} chosen={wanted.states[0]} />
      <Choice
        name="vis"
        label={words.show}
        any={words.open}
        options={[{ value: 'alle', label: words.all }]}
        chosen={wanted.open === undefined ? 'alle' : undefined}
      />
      <Choice
        name="sorter"
        label={words.order}
        any={words.byDue}
        options={[{ value: 'modtaget', label: words.byReceipt }]}
        chosen={wanted.sort === 'received' ? 'modtaget' : undefined}
      />
      <button class="button button-primary" type="submit">
        {words.find}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
}

function Choice({ name, label, any, options, chosen }: ChoiceProps): VNode {
  return (
    <div class="form-group">
      <label class="form-label" for={name}>
        {label}
      </label>
      <select class="form-select" id={name} name={name}>
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function List({ visitor, now, lines }: Pick<CasesProps, 'visitor' | 'now' | 'lines'>): VNode {
  const { number, sender, state, due, received } = words.columns;
  return (
    <ul class="nobullet-list hearings">
      {lines.map((line) => (
        <li key={line.id}>
          <h2 class="h4">
            <a href={`/sager/${line.number}`}>{line.subject}</a>
          </h2>
          <p class="quiet">{caseTypeNamed(line.type)?.words.da.title ?? line.type}</p>
          <dl class="facts">
            <dt>{number}</dt>
            <dd>{line.number}</dd>
            <dt>{sender}</dt>
            <dd>{line.sender.name}</dd>
            <dt>{state}</dt>
            <dd>{DANISH.states[line.state as CaseStatus]}</dd>
            <dt>{due}</dt>
            <dd>{line.dueAt === null ? words.noDue : `${danishMoment(line.dueAt)} (${timeLeft(now, line.dueAt)})`}</dd>
            <dt>{received}</dt>
            <dd>{danishDay(copenhagenDayOf(line.receivedAt))}</dd>
          </dl>
          {line.confidentialUntil === undefined ? null : (
            <p class="marking">{DANISH.hearing.confidential(danishDay(line.confidentialUntil))}</p>
          )}
          {readsHearings(visitor) && line.state === 'in-hearing' ? (
            <p>
              <a href={`/hoeringer/${line.number}`} aria-label={`${words.toHearing}: ${line.subject}`}>
                {words.toHearing}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
