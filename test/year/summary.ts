import type { EndedCase } from './ended-cases.js';
import type { NoticeCount } from './log-and-mail.js';

/** What a year came to. */
export interface Summary {
  readonly cases: readonly EndedCase[];
  readonly notices: readonly NoticeCount[];
  readonly mails: number | undefined;
  readonly reminders: number;
  readonly seconds: number;
}

/** The year as a short table. */
export function summaryText({ cases, notices, mails, reminders, seconds }: Summary): string {
  const types = [...new Set(cases.map(({ type }) => type))].sort();
  return [
    ...types.map((type) => line(type, tally(cases.filter((one) => one.type === type).map(({ end }) => end)))),
    line('hearings', tally(cases.flatMap(({ hearings }) => hearings))),
    line('notices', notices.map(({ kind, state, count }) => `${count} ${kind} ${state}`).join(', ')),
    line('mails', mails === undefined ? 'not ours to count' : String(mails)),
    line('reminders', String(reminders)),
    line('seconds', String(Math.round(seconds))),
    '',
  ].join('\n');
}

function line(name: string, told: string): string {
  return `${name.padEnd(24)} ${told}`;
}

function tally(all: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const told = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([one, count]) => `${count} ${one}`);
  return `${String(all.length).padStart(4)}: ${told.join(', ')}`;
}
