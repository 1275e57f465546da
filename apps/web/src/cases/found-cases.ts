import { type CaseRead, CaseNumbers, Cases } from '#casework';
import { caseTypeNamed } from '#case-types';
import type { Actor, CaseType } from '#kernel';
import { ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';

/** A case with the law it is handled by. */
export interface FoundCase {
  readonly id: string;
  readonly read: CaseRead;
  readonly type: CaseType;
}

/** Cases by their number, as people know them. */
@Injectable()
export class FoundCases {
  constructor(
    private readonly numbers: CaseNumbers,
    private readonly cases: Cases,
  ) {}

  /** The case that a reader may see. @throws ProblemException 404 not-found, also for what the reader may not know of */
  async of(actor: Actor, number: string): Promise<FoundCase> {
    const id = await this.numbers.idOf(actor.council, number);
    const read = id === undefined ? undefined : await this.cases.find(actor, id);
    const type = read === undefined ? undefined : caseTypeNamed(read.state.type);
    if (id === undefined || read === undefined || type === undefined) throw new ProblemException(404, 'not-found');
    return { id, read, type };
  }
}
