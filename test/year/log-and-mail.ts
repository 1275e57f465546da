import { faultLine } from '../../libs/platform/src/verification/log-fault.js';
import { verifyLog } from '../../libs/platform/src/verification/verify-log.js';
import { untilQuiet } from '../resilience/everything-holds.js';
import { rebuildFaults } from '../resilience/rebuild-check.js';
import { withClient } from '../support/installed-servers.js';

/** How many notices of a kind are in a state. */
export interface NoticeCount {
  readonly kind: string;
  readonly state: string;
  readonly count: number;
}

/** What a look into the database came to. */
export interface LogAndMail {
  readonly notices: readonly NoticeCount[];
  readonly faults: readonly string[];
}

const NOTICES = 'select kind, state, count(*)::int as count from notice group by 1, 2 order by 1, 2';
const CASES = `select count(*)::int as count from stream_state where stream_type = 'case' and stream = any ($1)`;
const TWICE = `select stream, kind, recipient from notice group by stream, event_id, kind, recipient, dispatch_id having count(*) > 1`;
/** What may have become pointless before it was sent. */
const PASSING = ['invitation', 'concern', 'reminder', 'hearing-reminder'];

/** The log is sound, a rebuild finds nothing to repair, nobody waits for a message, and nobody was told of one thing twice. */
export async function logAndMail(url: string, folder: string, cases: readonly string[]): Promise<LogAndMail> {
  await untilQuiet(url);
  const broken: string[] = [];
  await verifyLog(url, (fault) => broken.push(faultLine(fault)));
  const [notices, found, twice] = await withClient(url, async (client) => [
    (await client.query<NoticeCount>(NOTICES)).rows,
    (await client.query<{ readonly count: number }>(CASES, [cases])).rows[0]?.count,
    (await client.query<{ readonly stream: string; readonly kind: string }>(TWICE)).rows,
  ]);
  return {
    notices,
    faults: [
      ...broken,
      ...(await rebuildFaults(url, folder)),
      ...(found === cases.length ? [] : [`the log holds ${String(found)} of ${cases.length} cases`]),
      ...notices.filter(isUnsent).map(({ kind, state, count }) => `${count} notices of ${kind} are ${state}`),
      ...twice.map(({ stream, kind }) => `somebody was told of a ${kind} of ${stream} twice`),
    ],
  };
}

/** Every notice that was sent lies in the mail, but those sent by post. */
export function mailFaults(notices: readonly NoticeCount[], letters: number, mails: number | undefined): readonly string[] {
  const sent = notices.filter(({ state }) => state === 'sent').reduce((sum, { count }) => sum + count, 0);
  return mails === undefined || mails === sent - letters
    ? []
    : [`${mails} mails lie there for ${sent} notices, ${letters} of them letters`];
}

function isUnsent({ kind, state }: NoticeCount): boolean {
  return state !== 'sent' && !(state === 'superseded' && PASSING.includes(kind));
}
