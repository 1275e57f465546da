import { copenhagenDayOf, type JsonObject } from '#kernel';
import { ListReader, type ListResult, type ReadingGivenUp, SubmitLists } from '#placement-lists';
import { ProblemException } from '#platform';
import { Controller, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ShownCases } from '../cases/shown-cases.js';
import { actorOf } from '../http/actor-guard.js';
import { doneOr } from '../http/answer.js';
import { askingWith } from '../http/asking.js';
import { ValidQuery } from '../http/body.js';
import { TakesForm } from '../http/upload.js';
import { GivenLists, type SentList } from './given-lists.js';
import { UploadQuery } from './klv-list.dto.js';

const GIVEN_UP: Readonly<Record<ReadingGivenUp['why'], string>> = {
  'too-slow': 'Filen tog for lang tid at læse. Fjern formler, formatering og ark, der ikke er en del af listen, og send den igen.',
  'too-large':
    'Filen fylder for meget, når den pakkes ud. Fjern tomme kolonner, billeder og andre ark, eller del listen, og send den igen.',
};

/** Lists as files. */
@Controller('klv-lists')
export class KlvListsController {
  constructor(
    private readonly given: GivenLists,
    private readonly reader: ListReader,
    private readonly lists: SubmitLists,
    private readonly shown: ShownCases,
  ) {}

  @Post()
  @TakesForm()
  async upload(
    @Req() request: FastifyRequest,
    @ValidQuery(UploadQuery) query: UploadQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const sent = await this.given.read(request, query);
    void reply.code(200);
    return query.mode === 'validate' ? this.validate(request, sent) : this.submit(request, sent, reply);
  }

  private async validate(request: FastifyRequest, { given, at }: SentList): Promise<ListResult> {
    const outcome = await this.reader.check(actorOf(request), given, { readOn: copenhagenDayOf(at), deliveredOn: undefined });
    if (outcome.kind === 'given-up') throw givenUp(outcome);
    if (outcome.kind === 'unreadable') throw refused(outcome.result);
    return outcome.result;
  }

  private async submit(request: FastifyRequest, { given, sender, at, content }: SentList, reply: FastifyReply) {
    const asking = askingWith(request, content);
    const outcome = await this.lists.submit(given, { ...asking, sender, at });
    if (outcome.kind === 'given-up') throw givenUp(outcome);
    if (outcome.kind === 'refused') throw refused(outcome.result);
    const done = doneOr(outcome.answer);
    if (outcome.isFirst) void reply.code(201);
    const location = outcome.isFirst ? `/api/v1/cases/${done.state.id}` : undefined;
    return this.shown.show(done, asking.actor, undefined, location);
  }
}

function givenUp({ why }: ReadingGivenUp): ProblemException {
  return new ProblemException(413, 'too-large', { detail: GIVEN_UP[why] });
}

/** What was found stands both beside the members of any problem and in its data. */
function refused(result: ListResult): ProblemException {
  const members: object = result;
  return new ProblemException(422, 'klv-list-refused', { members: members as JsonObject, data: members as JsonObject });
}
