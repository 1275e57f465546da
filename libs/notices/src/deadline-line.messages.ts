import { danishDay, danishMoment } from './danish-time.messages.js';
import type { Particular } from './letter.view.js';
import type { DeadlineTold } from './notice.state.js';

/** A deadline as a line of particulars. */
export function deadlineLine({ label, due }: DeadlineTold): Particular {
  return { label, value: 'on' in due ? danishDay(due.on) : danishMoment(due.at) };
}
