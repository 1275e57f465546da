import { type CaseRead, CaseNumbers, Cases, type Hearing, type SimilarCase, SimilarCases } from '#casework';
import { caseTypeNamed } from '#case-types';
import type { Actor, CaseType } from '#kernel';
import { ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';

/** A hearing with its case and the law that is handled by. */
export interface FoundHearing {
  readonly id: string;
  readonly read: CaseRead;
  readonly hearing: Hearing;
  readonly type: CaseType;
}

/** Hearings by the number of their case, as people know them. */
@Injectable()
export class FoundHearings {
  constructor(
    private readonly numbers: CaseNumbers,
    private readonly cases: Cases,
    private readonly similar: SimilarCases,
  ) {}

  /** The hearing that a reader may see. @throws ProblemException 404 not-found, also for what the reader may not know of */
  async of(actor: Actor, number: string): Promise<FoundHearing> {
    const id = await this.numbers.idOf(actor.council, number);
    const found = id === undefined ? undefined : await this.cases.hearing(actor, id);
    const type = found === undefined ? undefined : caseTypeNamed(found.read.state.type);
    if (id === undefined || found === undefined || type === undefined) throw new ProblemException(404, 'not-found');
    return { id, ...found, type };
  }

  /** Earlier decided cases like that of a hearing, as far as the reader may know of them. */
  async similarTo(actor: Actor, { read }: FoundHearing): Promise<readonly SimilarCase[]> {
    return this.similar.to(actor, read.state);
  }
}
