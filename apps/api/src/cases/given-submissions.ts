import { Cases, type UntimedSubmission, typeOf } from '#casework';
import { readSubmission } from '#case-types';
import type { Actor, CaseType, JsonObject } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import { malformed } from '../http/malformed.js';

/** A submission as commands take it, with a fresh reference for what of it is personal. Documents are sent by themselves. */
export type GivenSubmission = UntimedSubmission['data'];

/** Submissions as they were sent. */
@Injectable()
export class GivenSubmissions {
  constructor(private readonly cases: Cases) {}

  /** A submission for a new case, which is the whole body. @throws ProblemException 400 malformed */
  forNew(type: CaseType, body: unknown): GivenSubmission {
    return given(type, read(type, body, ''));
  }

  /** A submission sent anew for a case, by the case's type. @throws ProblemException 404 not-found, 405 for what is sent as a file, 400 malformed */
  async forCase(actor: Actor, caseId: string, submission: unknown): Promise<GivenSubmission> {
    const found = await this.cases.find(actor, caseId);
    if (found === undefined) throw new ProblemException(404, 'not-found');
    const type = typeOf(found.state);
    if (type.sentAsFile === true) throw new ProblemException(405, 'method-not-allowed', { allow: ['GET'] });
    return given(type, read(type, submission, '/submission'));
  }
}

function given({ name }: CaseType, submission: JsonObject): GivenSubmission {
  return { caseType: name, submission, personalRef: newId(), documents: [] };
}

function read(type: CaseType, submission: unknown, at: string): JsonObject {
  const reading = readSubmission(type, submission);
  if (reading.kind === 'read') return reading.submission;
  throw malformed(...reading.errors.map(({ pointer, code }) => ({ pointer: at + pointer, code })));
}
