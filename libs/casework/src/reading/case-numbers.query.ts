import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

const BY_NUMBER = 'select stream as id from case_register where council = $1 and number = $2';

/** Cases by the number people know them by. */
@Injectable()
export class CaseNumbers {
  constructor(private readonly database: Database) {}

  /** The id of the case with a number, in capitals or not; undefined for what is no case's number. */
  async idOf(council: string, number: string): Promise<string | undefined> {
    const statement = { name: 'case_by_number', text: BY_NUMBER, values: [council, number.trim().toUpperCase()] };
    const [found] = await this.database.read<{ readonly id: string }>(council, statement);
    return found?.id;
  }
}
