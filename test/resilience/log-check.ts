import { faultLine } from '../../libs/platform/src/verification/log-fault.js';
import { verifyLog } from '../../libs/platform/src/verification/verify-log.js';
import { withClient } from '../support/installed-servers.js';
import type { Acknowledged, Load } from './load.js';

interface KeptKey {
  readonly key: string;
  readonly stream: string;
  readonly types: readonly string[];
}

interface CaseInLog {
  readonly stream: string;
  readonly types: readonly string[];
  readonly repliers: number;
  readonly early: boolean;
}

/** Which events an idempotency key led to: the last of its append, and the one before it for a submission. */
const KEYS = `select k.key, k.stream, array_agg(e.type) as types from idempotency k
  join event_log e on e.council = k.council and e.stream = k.stream and e.version between k.version - 1 and k.version group by 1, 2`;

const CASES = `select e.stream, array_agg(e.type order by e.version) as types,
    count(distinct e.meta -> 'actor' ->> 'id') filter (where e.type = 'HearingReplyGiven')::int as repliers,
    coalesce(max(e.at) filter (where e.type = 'HearingClosed')
      < max((e.data ->> 'closesAt')::timestamptz) filter (where e.type = 'HearingOpened'), false) as early
  from event_log e join stream_state s on s.council = e.council and s.stream = e.stream and s.stream_type = 'case' group by 1`;

/** What of the ledger is not in the log once, which hearings were closed early or not once, and where a hash does not follow. */
export async function logFaults(url: string, load: Load): Promise<readonly string[]> {
  const [keys, cases] = await withClient(url, async (client) => [
    (await client.query<KeptKey>(KEYS)).rows,
    (await client.query<CaseInLog>(CASES)).rows,
  ]);
  const broken: string[] = [];
  await verifyLog(url, (fault) => broken.push(faultLine(fault)));
  return [...keyFaults(load.ledger, keys), ...caseFaults(load, cases), ...broken];
}

function keyFaults(ledger: readonly Acknowledged[], keys: readonly KeptKey[]): readonly string[] {
  const kept = new Map(keys.map((one) => [one.key, one]));
  const faults = ledger.flatMap(({ key, caseId, type }) => {
    const found = kept.get(key);
    return found?.stream === caseId && found.types.includes(type) ? [] : [`${type} of ${caseId} was acknowledged and is not in the log`];
  });
  return keys.length === ledger.length ? faults : [...faults, `${keys.length} keys are kept for ${ledger.length} commands`];
}

function caseFaults(load: Load, cases: readonly CaseInLog[]): readonly string[] {
  const known = new Set(load.caseIds);
  const strangers = cases.filter(({ stream }) => !known.has(stream)).map(({ stream }) => `${stream} is a case that nobody submitted`);
  const missing = load.caseIds.filter((id) => !cases.some(({ stream }) => stream === id)).map((id) => `${id} is not in the log`);
  return [...strangers, ...missing, ...cases.flatMap((one) => lifeFaults(one, load.typesOf(one.stream)))];
}

/** What follows of itself, without a command. */
const FOLLOWED_BY: Readonly<Record<string, string>> = {
  CaseReceived: 'CaseAssessed',
  HearingOpened: 'HearingClosed',
  DecisionMade: 'DispatchConfirmed',
};

/** A case has the events that were acknowledged, and those that follow of themselves, each once. */
function lifeFaults({ stream, types, repliers, early }: CaseInLog, acknowledged: readonly string[]): readonly string[] {
  const followed = acknowledged.flatMap((type) => FOLLOWED_BY[type] ?? []);
  const wanted = [...acknowledged, ...followed].sort().join(' ');
  const found = [...types].sort().join(' ');
  const replies = acknowledged.filter((type) => type === 'HearingReplyGiven').length;
  return [
    ...(found === wanted ? [] : [`${stream} has ${found} instead of ${wanted}`]),
    ...(repliers === replies ? [] : [`${stream} has replies of ${repliers} people instead of ${replies}`]),
    ...(early ? [`the hearing of ${stream} was closed early`] : []),
  ];
}
