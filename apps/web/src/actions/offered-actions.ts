import { type Basis, basesOf, type CaseState, permittedIn } from '#casework';
import { type Action, can } from '#identity';
import type { Actor, CaseType } from '#kernel';
import { ACTION_NAMES, type ActionName } from './action-name.js';
import { unconfirmedDispatches } from './unconfirmed-dispatches.js';

/** A case as somebody may act in it. `chairMayDecide` says whether the council has given its chair to decide such cases. */
export interface Actable {
  readonly state: CaseState;
  readonly type: CaseType;
  readonly chairMayDecide: boolean;
}

/** Whether somebody may ever do something in a case, whatever state it is in. */
export function mayAct(actor: Actor, action: ActionName, { state, type }: Actable): boolean {
  return may(actor, action, state, type) || (action === 'decide' && may(actor, 'decide-by-mandate', state, type));
}

/** On which bases somebody may decide a case as it stands. */
export function basesFor(actor: Actor, { state, type, chairMayDecide }: Actable): readonly Basis[] {
  const decides = may(actor, 'decide', state, type);
  const byMandate = chairMayDecide && (decides || may(actor, 'decide-by-mandate', state, type));
  return basesOf(state, type).filter((basis) => (basis === 'chair-mandate' ? byMandate : decides));
}

/** What somebody may do in a case as it stands, in the order of the forms. */
export function offeredActions(actor: Actor, actable: Actable): readonly ActionName[] {
  return ACTION_NAMES.filter((action) => mayAct(actor, action, actable) && isPossible(action, actor, actable));
}

/** What the table of states says, but where the case itself says more. */
function isPossible(action: ActionName, actor: Actor, actable: Actable): boolean {
  const { state } = actable;
  if (action === 'confirm-dispatch') return unconfirmedDispatches(state).length > 0;
  if (!permittedIn(state.status).includes(action)) return false;
  if (action === 'open-hearing') return state.findings.every(({ severity }) => severity !== 'blocking');
  return action !== 'decide' || basesFor(actor, actable).length > 0;
}

function may(actor: Actor, action: Action, { council, sender }: CaseState, { senders }: CaseType): boolean {
  return can(actor, action, { council, senders, sender: sender.principal });
}
