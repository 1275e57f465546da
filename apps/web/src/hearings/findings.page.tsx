import type { hearingView } from '#casework';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { DANISH } from '../words/danish.js';

const words = DANISH.hearing;
const LOOKS = { info: 'info', warning: 'warning', blocking: 'error' } as const;

/** What was found in a case, each with how much it weighs and the rule it stands on. */
export function Findings({ findings }: Pick<ReturnType<typeof hearingView>, 'findings'>): VNode {
  return (
    <>
      <h2>{words.findings}</h2>
      {findings.length === 0 ? <p>{words.noFindings}</p> : null}
      <ul class="nobullet-list findings">
        {findings.map(({ code, path, severity, text, source }) => (
          <li key={`${code} ${path ?? ''}`}>
            <Alert kind={LOOKS[severity]} heading={words.severities[severity]}>
              {text}
              <small>
                {DANISH.source}: {source}
              </small>
            </Alert>
          </li>
        ))}
      </ul>
    </>
  );
}
