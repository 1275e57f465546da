import type { JsonObject } from '#kernel';
import { caseOperations } from './case-operations.js';
import { caseSchemas } from './case-schemas.js';
import { hearingOperations } from './hearing-operations.js';
import { hearingSchemas } from './hearing-schemas.js';
import { klvListOperations } from './klv-list-operations.js';
import { klvListSchemas } from './klv-list-schemas.js';
import { meetingOperations, meetingSchemas } from './meeting-operations.js';
import { type Offer, type Operation, problemResponses, writeOperation } from './operation.js';
import { operationSchemas } from './operation-schemas.js';
import { platformOperations } from './platform-operations.js';
import type { Properties } from './schema.js';
import { submissionSchemas } from './submission-schemas.js';

const DESCRIPTION = `Case processing for the case committee (sagsudvalg) of a regional labour-market council.
Cases are sent, assessed against dated law, heard by the committee's members and decided; every step is an event.

Sign in with a bearer token. In the demo, \`POST /api/v1/demo/tokens\` gives one for any persona.
Errors are problem details (RFC 9457) with a permanent \`code\`. Moments are UTC, legal days \`YYYY-MM-DD\`.`;

const operations: readonly Operation[] = [
  ...caseOperations,
  ...hearingOperations,
  ...klvListOperations,
  ...meetingOperations,
  ...platformOperations,
];
const schemas: Properties = {
  ...submissionSchemas,
  ...caseSchemas,
  ...hearingSchemas,
  ...klvListSchemas,
  ...meetingSchemas,
  ...operationSchemas,
};

/** The whole API as OpenAPI 3.1, with the calls that these settings offer. */
export function apiDocument(offer: Offer) {
  const offered = operations.filter(({ offered: isOffered }) => isOffered?.(offer) ?? true);
  return {
    openapi: '3.1.0',
    info: { title: 'Sagsudvalg', version: '1', description: DESCRIPTION },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: [...new Set(offered.map(({ tag }) => tag))].map((name) => ({ name })),
    paths: pathsOf(offered),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas,
      responses: problemResponses,
    },
  } satisfies JsonObject;
}

function pathsOf(all: readonly Operation[]): Readonly<Record<string, JsonObject>> {
  const paths: Record<string, JsonObject> = {};
  for (const operation of all) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: writeOperation(operation) };
  }
  return paths;
}
