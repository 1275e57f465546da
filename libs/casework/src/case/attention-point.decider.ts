import { accept, type Decision, reject } from '#kernel';
import type { RaiseAttentionPoint } from './case-command.state.js';
import type { CaseEvent, FindingRaised } from './case-event.state.js';
import type { CaseState } from './case.state.js';

/** A point of attention goes on record with the findings it rests on, as they stand now. @rejects unknown-finding */
export function decideAttentionPoint({ at, data }: RaiseAttentionPoint, state: CaseState): Decision<CaseEvent> {
  const { text, recommendation, findings: codes } = data;
  const unknown = (codes ?? []).findIndex((code) => !state.findings.some((found) => found.code === code));
  if (unknown !== -1) return reject('unknown-finding', undefined, { index: unknown });
  const findings = codes && raised(codes, state);
  return accept<CaseEvent>({ type: 'AttentionPointRaised', at, data: { text, recommendation, findings } });
}

function raised(codes: readonly string[], { findings }: CaseState): readonly FindingRaised[] {
  return findings.filter(({ code }) => codes.includes(code)).map(({ code, path, rows, data }) => ({ code, path, rows, data }));
}
