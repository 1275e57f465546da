import type { FastifyServerOptions } from 'fastify';
import { serverOptions } from '#platform';

const MEGABYTE = 1024 * 1024;
const IDLE_MS = 120_000;

/** One file of 25 MB, and the few fields that go with it. */
export const UPLOAD_LIMITS = {
  fileSize: 25 * MEGABYTE,
  files: 1,
  fields: 20,
  parts: 21,
  fieldSize: 64 * 1024,
  fieldNameSize: 100,
  headerPairs: 50,
};

/** How the server reads requests: no address or trace id is taken from a header, and nothing may last for ever. */
export function apiServerOptions(): FastifyServerOptions {
  return {
    ...serverOptions(),
    trustProxy: false,
    requestIdHeader: false,
    bodyLimit: MEGABYTE,
    connectionTimeout: IDLE_MS,
    forceCloseConnections: 'idle',
  };
}
