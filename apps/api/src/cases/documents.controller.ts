import { Cases, Documents, documentView, downloadHeaders, type UntimedCommand } from '#casework';
import type { Actor } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, CurrentActor } from '../http/actor-guard.js';
import type { Done } from '../http/answer.js';
import { type Asking, askingWith } from '../http/asking.js';
import { IdInPath } from '../http/id-in-path.js';
import { Resource } from '../http/resource.js';
import { readUpload, TakesForm } from '../http/upload.js';
import { CaseCommands } from './case-commands.js';
import { type GivenDocument, givenDocument } from './given-document.js';

type AddedDocument = Extract<UntimedCommand, { readonly type: 'add-document' }>['data'];

/** Documents on cases. */
@Controller('cases/:id/documents')
export class DocumentsController {
  constructor(
    private readonly cases: Cases,
    private readonly documents: Documents,
    private readonly commands: CaseCommands,
  ) {}

  @Post()
  @TakesForm()
  async add(@IdInPath('id') id: string, @Req() request: FastifyRequest) {
    if ((await this.cases.find(actorOf(request), id)) === undefined) throw new ProblemException(404, 'not-found');
    const upload = await readUpload(request);
    const given = givenDocument(upload);
    const asking = askingWith(request, { ...upload.fields, file: given.file.sha256 });
    const { document, version } = await this.putOnCase(asking, id, given);
    return new Resource(documentView(document), version, `/api/v1/cases/${id}/documents/${document.documentId}`);
  }

  @Get(':documentId')
  async read(
    @IdInPath('id') id: string,
    @IdInPath('documentId') documentId: string,
    @CurrentActor() actor: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.documents.find(actor, id, documentId);
    if (found === undefined) throw new ProblemException(404, 'not-found');
    await reply.headers(downloadHeaders(found.document)).send(found.bytes);
  }

  /** The bytes are put away first. What is refused, or was there already, is taken back; after a fault it may be wanted, and stays. */
  private async putOnCase(asking: Asking, caseId: string, { title, access, fileName, file }: GivenDocument) {
    const { council, organisation, role } = asking.actor;
    const documentId = newId();
    await this.documents.put(council, caseId, documentId, file.bytes);
    const { mediaType, bytes, sha256 } = file;
    const from = role === 'secretariat' ? undefined : organisation;
    const data = { documentId, title, access, fileName, mediaType, bytes: bytes.length, sha256, from };
    const done = await this.carryOut(asking, caseId, data);
    const own = done.state.documents.find((document) => document.documentId === documentId);
    if (own === undefined) await this.documents.discard(council, documentId);
    const document = own ?? done.state.documents.at(-1);
    if (document === undefined) throw new Error('a document was added to a case that has none');
    return { document, version: done.version };
  }

  private async carryOut(asking: Asking, caseId: string, data: AddedDocument): Promise<Done> {
    try {
      return await this.commands.carryOut(asking, caseId, { type: 'add-document', data });
    } catch (fault) {
      if (fault instanceof ProblemException) await this.documents.discard(asking.actor.council, data.documentId);
      throw fault;
    }
  }
}
