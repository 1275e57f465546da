import type { Actor } from '#kernel';
import type { FastifyReply } from 'fastify';
import { showPage } from '../http/page.js';
import type { ActingIn } from './action-desk.js';
import { fieldsOf } from './action-forms.js';
import type { ActionName } from './action-name.js';
import { ActionPage, type ShownFault } from './action.page.js';
import type { ActionValues } from './given-action.js';

/** A form in a case as somebody has filled it in so far. */
export interface FormShown {
  readonly visitor: Actor;
  readonly action: ActionName;
  readonly acting: ActingIn;
  readonly values: ActionValues;
  readonly faults: readonly ShownFault[];
}

/** Answers with a form in a case. */
export function showAction(reply: FastifyReply, { visitor, action, acting, values, faults }: FormShown): FastifyReply {
  const { state, version } = acting.read;
  const { number, subject } = state;
  const fields = fieldsOf(action, acting.about);
  return showPage(reply, ActionPage({ visitor, action, number, subject, version, fields, values, faults }));
}
