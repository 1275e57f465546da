import { Cases, EarlierCases } from '#casework';
import { readSubmission } from '#case-types';
import type { Actor, CaseType, EarlierCase, JsonObject } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import { malformed } from '../http/malformed.js';
import { typeOf } from './shown-cases.js';

/** A submission as commands take it: a fresh reference for what of it is personal, and the party's earlier cases. */
export interface GivenSubmission {
  readonly submission: JsonObject;
  readonly personalRef: string;
  readonly earlier: readonly EarlierCase[];
  /** Documents are sent by themselves. */
  readonly documents: readonly never[];
}

/** Submissions as they were sent, with what must be known to judge them. */
@Injectable()
export class GivenSubmissions {
  constructor(
    private readonly cases: Cases,
    private readonly earlierCases: EarlierCases,
  ) {}

  /** A submission for a new case, which is the whole body. @throws ProblemException 400 malformed */
  async forNew(council: string, type: CaseType, body: unknown): Promise<GivenSubmission> {
    return this.gather(council, type, read(type, body, ''), undefined);
  }

  /** A submission sent anew for a case, by the case's type. @throws ProblemException 404 not-found, 405 for what is sent as a file, 400 malformed */
  async forCase(actor: Actor, caseId: string, submission: unknown): Promise<GivenSubmission> {
    const found = await this.cases.find(actor, caseId);
    if (found === undefined) throw new ProblemException(404, 'not-found');
    const type = typeOf(found.state);
    if (type.sentAsFile === true) throw new ProblemException(405, 'method-not-allowed', { allow: ['GET'] });
    return this.gather(actor.council, type, read(type, submission, '/submission'), caseId);
  }

  private async gather(council: string, type: CaseType, submission: JsonObject, except: string | undefined): Promise<GivenSubmission> {
    const party = type.partyOf?.(submission);
    const earlier = party === undefined ? [] : await this.earlierCases.of(council, type.name, party, except);
    return { submission, personalRef: newId(), earlier, documents: [] };
  }
}

function read(type: CaseType, submission: unknown, at: string): JsonObject {
  const reading = readSubmission(type, submission);
  if (reading.kind === 'read') return reading.submission;
  throw malformed(...reading.errors.map(({ pointer, code }) => ({ pointer: at + pointer, code })));
}
