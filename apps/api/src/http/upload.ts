import { ProblemException } from '#platform';
import { createHash } from 'node:crypto';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { malformed, pointerTo } from './malformed.js';

/** A file as it was sent. */
export interface SentFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** A form with at most one file. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: SentFile | undefined;
}

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/;

/** Opens a route to forms; every other one takes JSON alone. */
export const TakesForm = (): MethodDecorator => RouteConfig({ takesForm: true });

/** Refuses forms where none is read, before anything else looks at them. */
export function refuseStrayForms(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    const { config } = request.routeOptions;
    const isWanted = request.is404 || ('takesForm' in config && config.takesForm === true);
    done(request.isMultipart() && !isWanted ? new ProblemException(415, 'unsupported-media-type') : undefined);
  });
}

/** Reads a form; its one file stands in the field `file`. @throws ProblemException 415, 413 too-large, 400 malformed */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemException(415, 'unsupported-media-type');
  try {
    return await partsOf(request.parts());
  } catch (fault) {
    if (fault instanceof ProblemException) throw fault;
    throw statusOf(fault) === 413 ? new ProblemException(413, 'too-large') : new ProblemException(400, 'malformed');
  }
}

async function partsOf(parts: AsyncIterable<Multipart>): Promise<Upload> {
  const fields = new Map<string, string>();
  let file: SentFile | undefined;
  for await (const part of parts) {
    if (part.type === 'file') file = await fileOf(part);
    else fields.set(part.fieldname, textOf(part.fieldname, part.value, part.valueTruncated));
  }
  return { fields: Object.fromEntries(fields), file };
}

async function fileOf(part: MultipartFile): Promise<SentFile> {
  if (part.fieldname !== 'file') throw malformed({ pointer: pointerTo(part.fieldname), code: 'unknown-field' });
  const bytes = await part.toBuffer();
  const mediaType = part.mimetype.toLowerCase();
  return {
    name: part.filename,
    mediaType: MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function textOf(name: string, value: unknown, isTruncated: boolean): string {
  if (isTruncated) throw malformed({ pointer: pointerTo(name), code: 'too-long' });
  if (typeof value !== 'string') throw malformed({ pointer: pointerTo(name), code: 'unknown-value' });
  return value;
}

function statusOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'statusCode' in fault ? fault.statusCode : undefined;
}
