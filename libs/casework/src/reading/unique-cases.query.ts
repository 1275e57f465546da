import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';

/** A case that is the only one about something, as it stands. */
export interface UniqueCase {
  readonly key: string;
  readonly state: CaseState;
  readonly version: number;
}

const BY_KEY = `select r.unique_key as key, s.state, s.version
  from case_register r join stream_state s on s.council = r.council and s.stream = r.stream
 where r.council = $1 and r.case_type = $2 and r.unique_key = any ($3::text[])`;

/** Cases by what only one case of a type may be about; whoever asks has asked the policy. */
@Injectable()
export class UniqueCases {
  constructor(private readonly database: Database) {}

  /** Those of the keys that have a case, in no order. */
  async of(council: string, caseType: string, keys: readonly string[]): Promise<readonly UniqueCase[]> {
    return this.database.read<UniqueCase>(council, { name: 'unique_cases', text: BY_KEY, values: [council, caseType, keys] });
  }
}
