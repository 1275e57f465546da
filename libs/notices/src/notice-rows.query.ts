import { addDays, copenhagenDayOf, type Instant, startOfCopenhagenDay } from '#kernel';
import { AppClock, Database, DEFAULT_RETRIES, type NewJob, QUEUE_RETRIES, type Retries, type Tx } from '#platform';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Notice, NoticeFault, NoticeKind, TimedNotice } from './notice.state.js';

/** A planned notice and the stream it is about: a case, or the lists of a quarter. */
export interface CasePlan extends TimedNotice {
  readonly council: string;
  readonly stream: string;
}

/** A notice on its way to the queue. */
export interface UnsettledNotice {
  readonly state: 'waiting' | 'failed';
  readonly job: NewJob;
}

interface ClaimedRow {
  readonly eventId: string;
  readonly stream: string;
  readonly kind: NoticeKind;
  readonly recipient: string;
  readonly dispatchId: string | null;
  readonly attempts: number;
  readonly sentAt: Instant | null;
}

interface JobRow {
  readonly state: 'waiting' | 'failed';
  readonly id: string;
  readonly kind: string;
  readonly council: string;
  readonly stream: string;
  readonly number: string;
  readonly recipient: string;
  readonly eventId: string;
}

/** Whom a hearing of a case asks, and since when. */
export interface UnreachedAsked {
  readonly council: string;
  readonly caseId: string;
  readonly recipients: readonly string[];
  readonly openedAt: Instant;
}

/** A recipient whom no mail has reached, and why. */
export interface UnreachedRow {
  readonly recipient: string;
  readonly fault: NoticeFault;
}

const MOST_ANNOUNCED = 500;
const SECRETARIAT = 'secretariat';
/** What asks a member to answer a hearing. */
const ASKING = `'invitation', 'extension', 'hearing-reminder'`;

const PLAN = `insert into notice (council, id, stream, event_id, kind, recipient, dispatch_id, not_before)
  select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::timestamptz[])
  on conflict (council, id) do update
    set state = 'waiting', stream = excluded.stream, event_id = excluded.event_id, attempts = 0, planned_at = clock_timestamp(),
      not_before = excluded.not_before
    where notice.kind in ('concern', 'hearing-reminder') and notice.state = 'superseded'
      or notice.kind = 'invitation' and excluded.not_before is not null and notice.state in ('waiting', 'superseded')`;
const IS_DUE = '(n.not_before is null or n.not_before <= app_now())';

const JOBS = `select n.state, n.id, n.kind, n.council, n.stream, n.recipient, n.event_id as "eventId", 
    coalesce(e.data ->> 'number', concat_ws('-', e.data ->> 'year', e.data ->> 'quarter')) as number
  from notice n join event_log e on e.council = n.council and e.stream = n.stream and e.version = 1`;
const WAITING_OF = `${JOBS} where n.council = any ($1::text[]) and n.id = any ($2::uuid[]) and n.state = 'waiting' and ${IS_DUE}`;
const UNSETTLED = `${JOBS} where n.state in ('waiting', 'failed') and n.planned_at < clock_timestamp() - make_interval(secs => $1)
  and ${IS_DUE}
  order by n.state desc, n.planned_at limit ${MOST_ANNOUNCED}`;

const CLAIM = `update notice set attempts = attempts + 1, claimed_until = clock_timestamp() + make_interval(secs => $3)
  where council = $1 and id = $2 and state in ('waiting', 'failed') and (claimed_until is null or claimed_until < clock_timestamp())
  returning event_id as "eventId", stream, kind, recipient, dispatch_id as "dispatchId", attempts, sent_at as "sentAt"`;
const IS_HELD = `select 1 from notice where council = $1 and id = $2 and state in ('waiting', 'failed')`;

const GONE = `update notice set sent_at = $3, fault = null, state = case when dispatch_id is null then 'sent' else state end
  where council = $1 and id = $2`;
const SETTLED = `update notice set state = $3, fault = null, claimed_until = null where council = $1 and id = $2`;
/** Who is not reached is told once a day and case: whoever is found after that day's mail, with the next day's. */
const FAULTED = `with faulted as (
    update notice set fault = $3, claimed_until = null, state = case when $4 then 'failed' else state end
    where council = $1 and id = $2 and state in ('waiting', 'failed') returning *),
  about as (
    select f.*, coalesce((e.data ->> 'caseId')::uuid, f.stream) as case_id
    from faulted f join event_log e on e.council = f.council and e.stream = f.stream and e.version = 1
    where f.state = 'failed' and f.kind in (${ASKING})),
  named as (
    select a.*, md5(concat_ws(' ', a.council, a.case_id, $5::text, 'unreached'))::uuid as today,
      md5(concat_ws(' ', a.council, a.case_id, $6::text, 'unreached'))::uuid as tomorrow
    from about a),
  told as (
    select m.*, exists (select from notice t where t.council = m.council and t.id = m.today
      and (t.state in ('sent', 'failed') or t.claimed_until > clock_timestamp())) as is_told
    from named m)
  insert into notice (council, id, stream, event_id, kind, recipient, not_before)
  select council, case when is_told then tomorrow else today end, case_id, event_id, 'unreached', '${SECRETARIAT}',
    case when is_told then $7::timestamptz end
  from told
  on conflict (council, id) do update set state = 'waiting', attempts = 0, planned_at = clock_timestamp() where notice.state = 'superseded'`;
const UNREACHED = `select distinct on (n.recipient) n.recipient, n.fault
  from notice n join event_log e on e.council = n.council and e.stream = n.stream and e.id = n.event_id
  where n.council = $1 and n.state = 'failed' and n.kind in (${ASKING}) and n.recipient = any ($3::text[]) and e.at >= $4
    and (n.stream = $2 or n.kind = 'hearing-reminder')
    and not exists (select from notice later where later.council = n.council and later.recipient = n.recipient
      and later.state = 'sent' and later.kind in (${ASKING}) and later.planned_at > n.planned_at)
  order by n.recipient, n.planned_at`;

const FAILED = `select dispatch_id as "dispatchId" from notice
  where council = $1 and stream = $2 and state = 'failed' and dispatch_id is not null`;

const FAILED_CASES = `select r.number, r.subject, count(*)::int as failed
  from notice n join case_register r on r.council = n.council and r.stream = n.stream
  where n.council = $1 and n.state = 'failed' group by r.number, r.subject, n.stream order by n.stream limit $2`;

/** A case about which something could not be sent. */
export interface FailedCase {
  readonly number: string;
  readonly subject: string;
  /** How many messages. */
  readonly failed: number;
}

/** What has been planned, and what became of it. Neither addresses nor words are kept. */
@Injectable()
export class NoticeRows {
  constructor(
    private readonly database: Database,
    private readonly clock: AppClock,
    @Optional() @Inject(QUEUE_RETRIES) private readonly retries: Pick<Retries, 'attempts'> = DEFAULT_RETRIES,
  ) {}

  /** Adds planned notices in the caller's transaction; those known already stay as they are, but whom a case concerns anew is told. */
  async plan(tx: Tx, all: readonly CasePlan[]): Promise<void> {
    const plans = firstOfEach(all);
    if (plans.length === 0) return;
    await tx.query(PLAN, [
      ...[plans.map(({ council }) => council), plans.map(({ id }) => id), plans.map(({ stream }) => stream)],
      ...[plans.map(({ eventId }) => eventId), plans.map(({ kind }) => kind), plans.map(({ recipient }) => recipient)],
      ...[plans.map(({ dispatchId }) => dispatchId ?? null), plans.map(({ notBefore }) => notBefore ?? null)],
    ]);
  }

  /** The jobs of those among these notices that still wait, and for no later moment. */
  async waitingOf(plans: readonly CasePlan[]): Promise<readonly NewJob[]> {
    const values = [[...new Set(plans.map(({ council }) => council))], plans.map(({ id }) => id)];
    const rows = await this.database.workerQuery<JobRow>({ name: 'notice_jobs', text: WAITING_OF, values });
    return rows.map(jobOf);
  }

  /** What was planned more than so many seconds ago and is neither sent nor given up as superseded; the waiting first. */
  async unsettled(olderThanSeconds: number): Promise<readonly UnsettledNotice[]> {
    const rows = await this.database.workerQuery<JobRow>({ name: 'notice_unsettled', text: UNSETTLED, values: [olderThanSeconds] });
    return rows.map((row) => ({ state: row.state, job: jobOf(row) }));
  }

  /** Takes a notice in hand for so many seconds; `held` when another process has it, `done` when there is nothing left to do. */
  async claim(council: string, id: string, seconds: number): Promise<Notice | 'held' | 'done'> {
    const [row] = await this.database.workerQuery<ClaimedRow>({ name: 'notice_claim', text: CLAIM, values: [council, id, seconds] });
    if (row !== undefined) return { ...row, id, council, dispatchId: row.dispatchId ?? undefined, sentAt: row.sentAt ?? undefined };
    const held = await this.database.workerQuery({ name: 'notice_held', text: IS_HELD, values: [council, id] });
    return held.length > 0 ? 'held' : 'done';
  }

  /** The mail has gone. A notice that is a dispatch still waits for its confirmation. */
  async gone({ council, id }: Notice, at: Instant): Promise<void> {
    await this.database.workerQuery({ name: 'notice_gone', text: GONE, values: [council, id, at] });
  }

  /** There is nothing left to do. */
  async settled({ council, id }: Notice, state: 'sent' | 'superseded'): Promise<void> {
    await this.database.workerQuery({ name: 'notice_settled', text: SETTLED, values: [council, id, state] });
  }

  /**
   * An attempt failed. The notice has failed when trying again is of no use, or the queue tries it no more; in the same statement the
   * secretariat is to be told of a member who is not asked for an answer.
   */
  async faulted({ council, id, attempts }: Notice, fault: NoticeFault, isFinal: boolean): Promise<void> {
    const last = isFinal || attempts >= this.retries.attempts;
    const today = copenhagenDayOf(await this.clock.now());
    const tomorrow = addDays(today, 1);
    const values = [council, id, fault, last, today, tomorrow, startOfCopenhagenDay(tomorrow)];
    await this.database.workerQuery({ name: 'notice_faulted', text: FAULTED, values });
  }

  /** Those of some recipients whom nothing has reached that asks them to answer in a hearing opened then. */
  async unreached({ council, caseId, recipients, openedAt }: UnreachedAsked): Promise<readonly UnreachedRow[]> {
    const statement = { name: 'notice_unreached', text: UNREACHED, values: [council, caseId, recipients, openedAt] };
    return this.database.read<UnreachedRow>(council, statement);
  }

  /** The dispatches of a case that could not be sent. */
  async failedDispatches(council: string, stream: string): Promise<readonly string[]> {
    const statement = { name: 'notice_failed', text: FAILED, values: [council, stream] };
    const rows = await this.database.read<{ readonly dispatchId: string }>(council, statement);
    return rows.map(({ dispatchId }) => dispatchId);
  }

  /** The first `limit` cases of a council about which something could not be sent. */
  async failedCases(council: string, limit: number): Promise<readonly FailedCase[]> {
    return this.database.read<FailedCase>(council, { name: 'notice_failed_cases', text: FAILED_CASES, values: [council, limit] });
  }
}

/** The plans without those whose id an earlier one has. */
function firstOfEach(plans: readonly CasePlan[]): readonly CasePlan[] {
  const seen = new Set<string>();
  return plans.filter(({ id }) => seen.size < seen.add(id).size);
}

function jobOf({ id, kind, council, stream, number, recipient, eventId }: JobRow): NewJob {
  return { id, name: kind, data: { council, caseId: stream, number, notice: id, kind, recipient, eventId } };
}
