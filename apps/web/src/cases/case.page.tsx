import type { VNode } from 'preact';
import { ACTION_PATHS } from '../actions/action-name.js';
import { Findings } from '../hearings/findings.page.js';
import { Alert } from '../layout/alert.page.js';
import { DocumentList } from '../layout/document-list.page.js';
import { FactList } from '../layout/fact-list.page.js';
import { Layout, readsHearings } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { ACTION_WORDS } from '../words/danish-actions.js';
import { CASE_WORDS as words } from '../words/danish-case.js';
import { danishDay, danishMoment } from '../words/danish-values.js';
import type { CaseProps } from './case-props.js';
import { Deadlines } from './deadlines.page.js';
import { Decision, Dispatches } from './decision.page.js';
import { HearingStanding, PartyHearings } from './heard.page.js';
import { Timeline } from './timeline.page.js';

/** Sag: all of a case that its reader may see, and what the reader may do in it now. */
export function CasePage(props: CaseProps): VNode {
  const { visitor, now, state, type, view } = props;
  return (
    <Layout visitor={visitor} title={words.title(state.number)}>
      <p class="no-print">
        <a href="/sager">{DANISH.cases.title}</a>
      </p>
      <p class="quiet">
        {type.words.da.title} · <span class="number">{state.number}</span>
      </p>
      <h1>{state.subject}</h1>
      {view.confidentialUntil === undefined ? null : (
        <p class="marking">{DANISH.hearing.confidential(danishDay(view.confidentialUntil))}</p>
      )}
      <Receipt {...props} />
      <Standing {...props} />
      <Offered {...props} />
      <About {...props} />
      <Deadlines {...props} />
      <Questions {...props} />
      <Decision {...props} />
      <Dispatches {...props} />
      <HearingStanding {...props} />
      <PartyHearings {...props} />
      <Findings findings={view.findings} />
      <h2>{words.facts}</h2>
      <FactList facts={props.facts} />
      <h2>{words.documents}</h2>
      {view.documents.length === 0 ? <p>{words.noDocuments}</p> : <DocumentList documents={view.documents} of={`/sager/${state.number}`} />}
      <Timeline {...props} />
      <p class="print-only quiet">{words.printed(danishMoment(now))}</p>
    </Layout>
  );
}

function Receipt({ done }: CaseProps): VNode | null {
  if (done === undefined) return null;
  return (
    <div class="no-print">
      <Alert kind="success" heading={undefined} id="kvittering" role="status">
        {ACTION_WORDS[done].done}
      </Alert>
    </div>
  );
}

function Standing({ view }: CaseProps): VNode {
  const { kind, means } = words.states[view.state];
  return (
    <Alert kind={kind} heading={DANISH.states[view.state]}>
      {means}
    </Alert>
  );
}

function Offered({ offered, state }: CaseProps): VNode | null {
  if (offered.length === 0) return null;
  return (
    <nav class="no-print" aria-labelledby="handlinger">
      <h2 id="handlinger">{words.actions}</h2>
      <ul class="nobullet-list offered">
        {offered.map((action, place) => (
          <li key={action}>
            <a
              class={`button ${place === 0 ? 'button-primary' : 'button-secondary'}`}
              href={`/sager/${state.number}/${ACTION_PATHS[action]}`}
            >
              {ACTION_WORDS[action].title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function About({ view, visitor }: CaseProps): VNode {
  const facts = [
    { path: 'sender', label: words.sender, value: view.sender.name },
    { path: 'received', label: words.received, value: danishMoment(view.receivedAt) },
    { path: 'nature', label: words.nature, value: words.natures[view.legalNature] },
    { path: 'rules', label: words.ruleSet, value: view.ruleSet },
    ...(readsHearings(visitor) ? [{ path: 'assignee', label: words.assignee, value: view.assignee ?? words.nobody }] : []),
  ];
  return (
    <>
      <h2>{words.about}</h2>
      <FactList facts={facts} />
    </>
  );
}

function Questions({ view: { questions } }: CaseProps): VNode | null {
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{words.questions}</h2>
      <ol>
        {questions.map((question) => (
          <li class="given" key={question}>
            {question}
          </li>
        ))}
      </ol>
    </>
  );
}
