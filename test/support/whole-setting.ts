import type { Email } from 'postal-mime';
import { type ApiSetting, startOwn } from './api-setting.js';
import { mailsAbout } from './case-story.js';

/** Everything in one process on a database of its own: what is owed is sent, and what is due happens. */
export interface WholeSetting extends ApiSetting {
  /** The mails written so far about a case, by its number. */
  readonly mailsAbout: (number: string) => Promise<readonly Email[]>;
}

/** Starts it; `stop` fails when the process does not end well. */
export async function startWhole(): Promise<WholeSetting> {
  const { dataDir, ...setting } = await startOwn('standalone');
  return { ...setting, mailsAbout: (number) => mailsAbout(dataDir, number) };
}
