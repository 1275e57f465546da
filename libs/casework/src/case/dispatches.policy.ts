import { type CaseType, uuidBeside } from '#kernel';
import type { CaseState } from './case.state.js';
import type { PlannedDispatch } from './planned-dispatch.state.js';

/**
 * Who is told of what is decided about a case: the sender by mail under the given id, and by letter those whom the type tells so;
 * besides them the recipients of earlier messages, by the same way as then. Each is told once, under an id that follows from the
 * first.
 */
export function owedDispatches(
  dispatchId: string,
  { sender, submission }: Pick<CaseState, 'sender' | 'submission'>,
  type: CaseType,
  earlier: readonly PlannedDispatch[] = [],
): readonly PlannedDispatch[] {
  const letters = (type.toldByLetterOf?.(submission) ?? []).map(({ principal }) => [principal, 'letter'] as const);
  const channels = new Map([...letters, ...earlier.map(({ recipient, channel }) => [recipient, channel] as const)]);
  channels.delete(sender.principal);
  const others = [...channels].map(([recipient, channel]) => ({ dispatchId: uuidBeside(dispatchId, recipient), recipient, channel }));
  return [{ dispatchId, recipient: sender.principal, channel: 'mail' }, ...others];
}
