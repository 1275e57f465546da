import { municipalitiesOn } from '#bodies';
import type { Sender } from '#casework';
import { caseTypeNamed } from '#case-types';
import { can } from '#identity';
import { type Actor, type CaseType, copenhagenDayOf, type Instant } from '#kernel';
import { type GivenList, isWorkbook } from '#placement-lists';
import { AppClock, ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { lastName } from '../cases/given-document.js';
import { Senders } from '../cases/senders.js';
import { actorOf } from '../http/actor-guard.js';
import { malformed } from '../http/malformed.js';
import { readFields } from '../http/read-fields.js';
import { readUpload, type SentFile, type Upload } from '../http/upload.js';
import { mayBeList } from './list-content.js';
import { ListFieldsDto, type UploadQuery } from './klv-list.dto.js';

/** A list as it was sent, whose it is, and when it came. */
export interface SentList {
  readonly given: GivenList;
  readonly sender: Sender;
  readonly at: Instant;
  /** What tells the request from another: its fields, and the digest of its file. */
  readonly content: Readonly<Record<string, string>>;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LONGEST_NAME = 255;
const NAMELESS = 'klv-liste.csv';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NO_LIST = 'Listen skal være et regneark (.xlsx uden adgangskode) eller en CSV-fil. Gem den i et af de to formater, og send den fil.';

/** Uploaded lists as they are sent. */
@Injectable()
export class GivenLists {
  constructor(
    private readonly senders: Senders,
    private readonly clock: AppClock,
  ) {}

  /** Reads a request as a list. @throws ProblemException 403 not-permitted, 415, 413 too-large, 400 malformed */
  async read(request: FastifyRequest, query: UploadQuery): Promise<SentList> {
    const actor = actorOf(request);
    const type = klvList();
    if (!can(actor, 'submit', { council: actor.council, senders: type.senders, sender: undefined })) throw notPermitted();
    const upload = uploadId(query.upload);
    const sent = await readUpload(request);
    const at = await this.clock.now();
    const { year, quarter, municipality: named } = fieldsOf(sent);
    const municipality = municipalityOf(actor, named, at);
    const { bytes, sha256, name } = fileOf(sent.file);
    const sender = await this.senders.senderOf(actor, type, actor.role === 'secretariat' ? `municipality:${municipality}` : undefined);
    const fileName = lastName(name).slice(-LONGEST_NAME) || NAMELESS;
    const acceptance = query.acceptance ?? 'all-or-nothing';
    const given = { municipality, year, quarter, acceptance, fileName, mediaType: mediaTypeOf(bytes), bytes, sha256, upload };
    return { given, sender, at, content: { ...sent.fields, file: sha256 } };
  }
}

function klvList(): CaseType {
  const type = caseTypeNamed('klv-list');
  if (type === undefined) throw new Error('the case type of lists is not listed');
  return type;
}

function uploadId(upload: string | undefined): string | undefined {
  if (upload !== undefined && !UUID.test(upload)) throw malformed({ pointer: '/upload', code: 'unknown-value' });
  return upload?.toLowerCase();
}

function fieldsOf({ fields }: Upload): ListFieldsDto {
  const reading = readFields(ListFieldsDto, fields);
  if (reading.kind === 'malformed') throw malformed(...reading.faults);
  return reading.fields;
}

/** A municipality sends its own lists; the secretariat says whose it has got. */
function municipalityOf({ council, role, organisation = '' }: Actor, named: string | undefined, at: Instant): string {
  const own = organisation.replace('municipality:', '');
  if (role !== 'secretariat') {
    if (named !== undefined && named !== own) throw notPermitted();
    return own;
  }
  if (named === undefined) throw malformed({ pointer: '/municipality', code: 'required' });
  const isKnown = municipalitiesOn(council, copenhagenDayOf(at)).some(({ code }) => code === named);
  if (!isKnown) throw malformed({ pointer: '/municipality', code: 'unknown-municipality' });
  return named;
}

function fileOf(file: SentFile | undefined): SentFile {
  if (file === undefined || file.bytes.length === 0) throw malformed({ pointer: '/file', code: 'required' });
  if (!mayBeList(file.bytes)) throw new ProblemException(415, 'unsupported-media-type', { detail: NO_LIST });
  return file;
}

/** What it is, not what the sender calls it. */
function mediaTypeOf(bytes: Buffer): string {
  return isWorkbook(bytes) ? WORKBOOK : 'text/csv';
}

function notPermitted(): ProblemException {
  return new ProblemException(403, 'not-permitted');
}
