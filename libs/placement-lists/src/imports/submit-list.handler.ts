import { type Asked, type CaseAnswer, HandleCase, type Sender, type UniqueCase } from '#casework';
import { caseTypeNamed } from '#case-types';
import { type CaseType, copenhagenDayOf, type Instant, type JsonObject } from '#kernel';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { ListResult } from '../list/list-result.view.js';
import type { ReadingGivenUp } from '../list/progress.state.js';
import type { GivenList } from './given-list.state.js';
import { type KeptList, KeptLists } from './kept-lists.handler.js';
import { KLV_LIST, ListCases } from './list-cases.handler.js';
import { documentOf, type ListRead, submissionOf } from './list-on-record.state.js';
import { ListReader, type ReadingDone } from './list-reader.handler.js';
import type { UploadProgress } from './upload-progress.handler.js';

/** Who sends a list, in which request, at which moment; `ifVersion` is the version of the case that the caller has seen. */
export interface ListAsked extends Omit<Asked, 'causationId'> {
  readonly sender: Sender;
  readonly at: Instant;
  readonly ifVersion: number | undefined;
}

/** How sending a list ended. `isFirst` tells a new case from a new version of one. */
export type ListOutcome =
  | ReadingGivenUp
  | { readonly kind: 'refused'; readonly result: ListResult }
  | { readonly kind: 'answered'; readonly answer: CaseAnswer; readonly isFirst: boolean };

/** A list that can be taken in, with its rows kept. */
interface Taken {
  readonly given: GivenList;
  readonly kept: KeptList;
  readonly submission: JsonObject;
  readonly progress: UploadProgress;
}

const ATTEMPTS = 3;

/**
 * Takes in the lists that municipalities send: read, checked, rows and file put away, and then made part of a case by one
 * append. A second list of the same quarter is a new version of the same case. What is refused leaves nothing behind.
 */
@Injectable()
export class SubmitLists {
  constructor(
    private readonly commands: CommandBus,
    private readonly reader: ListReader,
    private readonly kept: KeptLists,
    private readonly cases: ListCases,
  ) {}

  /** Takes in a list, or answers again what the same request was answered before. */
  async submit(given: GivenList, asked: ListAsked): Promise<ListOutcome> {
    const { council } = asked.actor;
    const before = await this.cases.answered(council, asked.repeatable);
    if (before === 'reused') return answered(keyReused(), false);
    if (before !== undefined) return this.done(council, { kind: 'done', ...before });
    const outcome = await this.take(given, asked);
    return 'kept' in outcome ? this.putOnCase(outcome, asked) : outcome;
  }

  private async take(given: GivenList, asked: ListAsked): Promise<ListOutcome | Taken> {
    const { actor, at } = asked;
    const first = await this.cases.of(actor.council, given.municipality, given);
    const days = { readOn: copenhagenDayOf(at), deliveredOn: copenhagenDayOf(first?.state.receivedAt ?? at) };
    const outcome = await this.reader.read(actor, given, days, (done) => this.keep(given, actor.council, done));
    return outcome.kind === 'given-up' ? outcome : outcome.value;
  }

  private async keep(given: GivenList, council: string, { held, progress, ...judgedBy }: ReadingDone): Promise<ListOutcome | Taken> {
    const { isRefused, result, caseFindings: findings, flagged } = held.answer;
    if (isRefused) {
      await progress.reached('refused');
      return { kind: 'refused', result };
    }
    await progress.reached('storing');
    const kept = { council, importId: newId(), documentId: newId() };
    const measures = await this.kept.keepRows(kept, held);
    const read: ListRead = { result, findings, flagged, measures, ...judgedBy };
    return { given, kept, progress, submission: submissionOf(given, kept.importId, kept.documentId, read) };
  }

  /** Two first lists of a quarter at once make one case: the later of them finds it and becomes its next version. */
  private async putOnCase(taken: Taken, asked: ListAsked): Promise<ListOutcome> {
    const { council } = asked.actor;
    let answer: CaseAnswer = { kind: 'busy' };
    for (let attempt = 0; attempt < ATTEMPTS && answer.kind === 'busy'; attempt += 1) {
      const existing = await this.cases.of(council, taken.given.municipality, taken.given);
      answer = await this.tryOnCase(taken, asked, existing);
    }
    if (!isNamed(answer, taken)) await this.kept.drop(taken.kept);
    await taken.progress.reached(answer.kind === 'done' ? 'done' : 'refused');
    return answer.kind === 'done' ? this.done(council, answer) : answered(answer, false);
  }

  /** After a fault the list may have become part of the case, so that its rows and file stay; what is rubbish is swept up later. */
  private async tryOnCase(taken: Taken, asked: ListAsked, existing: UniqueCase | undefined): Promise<CaseAnswer> {
    const caseId = existing?.state.id ?? newId();
    if (existing === undefined && asked.ifVersion !== undefined) return { kind: 'version-changed' };
    await this.kept.attach(taken.kept, caseId, taken.given.bytes);
    const answer = await (existing === undefined ? this.receive(taken, asked, caseId) : this.supplement(taken, asked, caseId));
    if (!isNamed(answer, taken)) await this.kept.detach(taken.kept);
    return answer;
  }

  private receive({ given, kept, submission }: Taken, asked: ListAsked, caseId: string): Promise<CaseAnswer> {
    const { actor, repeatable, correlationId, sender } = asked;
    const type = klvList();
    const data = {
      ...{ caseType: type.name, submission, personalRef: newId(), documents: [documentOf(given, kept.documentId)] },
      ...{ caseId, council: actor.council, sender },
      registeredBySecretariat: actor.role === 'secretariat',
    };
    const request = { actor, repeatable, correlationId, causationId: undefined, type, received: { type: 'submit', data } } as const;
    return this.commands.execute(new HandleCase(request));
  }

  private supplement({ given, kept, submission }: Taken, asked: ListAsked, caseId: string): Promise<CaseAnswer> {
    const { actor, repeatable, correlationId, ifVersion } = asked;
    const data = { caseType: KLV_LIST, submission, personalRef: newId(), documents: [documentOf(given, kept.documentId)] };
    const request = { actor, repeatable, correlationId, ifVersion, causationId: undefined, caseId };
    return this.commands.execute(new HandleCase({ ...request, command: { type: 'supplement', data } }));
  }

  private async done(council: string, answer: Extract<CaseAnswer, { kind: 'done' }>): Promise<ListOutcome> {
    const versions = await this.cases.versions(council, answer.state.id, answer.version);
    return answered(answer, versions.length === 1);
  }
}

function answered(answer: CaseAnswer, isFirst: boolean): ListOutcome {
  return { kind: 'answered', answer, isFirst };
}

/** Whether the case bears this very list, and not one that an earlier request under the same key brought. */
function isNamed(answer: CaseAnswer, { kept }: Taken): boolean {
  return answer.kind === 'done' && answer.state.documents.some(({ documentId }) => documentId === kept.documentId);
}

function keyReused(): CaseAnswer {
  return { kind: 'refused', rejection: { code: 'idempotency-key-reused', source: undefined, data: undefined } };
}

function klvList(): CaseType {
  const type = caseTypeNamed(KLV_LIST);
  if (type === undefined) throw new Error('the case type of lists is not listed');
  return type;
}
