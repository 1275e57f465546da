import type { EarlierCase } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

const EARLIER = `select r.stream as "caseId", r.number, r.received_at as "receivedAt", s.state -> 'submission' as submission
  from case_register r join stream_state s on s.council = r.council and s.stream = r.stream
 where r.council = $1 and r.case_type = $2 and r.party = $3 and r.stream is distinct from $4::uuid
   and r.status not in ('withdrawn', 'misdirected')
 order by r.received_at, r.stream`;

/** Earlier cases of the same party, gathered before a submission is judged. */
@Injectable()
export class EarlierCases {
  constructor(private readonly database: Database) {}

  /** The party's cases of a type that stand, oldest first, without the case itself. */
  async of(council: string, caseType: string, party: string, except: string | undefined): Promise<readonly EarlierCase[]> {
    return this.database.read<EarlierCase>(council, {
      name: 'earlier_cases',
      text: EARLIER,
      values: [council, caseType, party, except ?? null],
    });
  }
}
