import type { Actor, Instant } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';
import { audienceKeysOf } from './audience.policy.js';
import { keepToAudience } from './audience.query.js';
import { Conditions } from './conditions.query.js';

/** A case that was decided before, told by what came of it. */
export interface SimilarCase {
  readonly number: string;
  readonly subject: string;
  readonly outcome: string;
  readonly decidedAt: Instant;
}

const MOST_LOOKED_AT = 200;
const MOST_SHOWN = 5;
const MILD = 'info';
const CODES = `array(select distinct f ->> 'code' collate "C" from jsonb_array_elements(s.state -> 'findings') f
  where f ->> 'severity' <> '${MILD}' order by 1)`;

/** Earlier cases of the same type in which the same was found that speaks for or against. */
@Injectable()
export class SimilarCases {
  constructor(private readonly database: Database) {}

  /** Of the latest decided cases that the actor may know of, those like this one, the newest first; at most five. */
  async to(actor: Actor, { id, type, findings, council }: CaseState): Promise<readonly SimilarCase[]> {
    const codes = [...new Set(findings.filter(({ severity }) => severity !== MILD).map(({ code }) => code))].sort();
    const where = new Conditions().add('r.council = ', council).add('r.case_type = ', type).add('r.stream <> ', id);
    where.add(`r.status in ('decided', 'notified', 'closed')`);
    const keys = audienceKeysOf(actor);
    if (!keys.includes(`council:${council}`)) keepToAudience(where, actor, keys);
    const text = `select number, subject, outcome, "decidedAt" from (
        select r.number, r.subject, r.received_at, r.stream, ${CODES} as codes,
          s.state -> 'decision' ->> 'outcome' as outcome, s.state -> 'decision' ->> 'decidedAt' as "decidedAt"
        from case_register r join stream_state s on s.council = r.council and s.stream = r.stream
        where ${where.text} order by r.received_at desc, r.stream desc limit ${String(MOST_LOOKED_AT)}) latest
      where codes = ${where.value(codes)}::text[] order by received_at desc, stream desc limit ${String(MOST_SHOWN)}`;
    return this.database.read<SimilarCase>(actor.council, { text, values: where.values });
  }
}
