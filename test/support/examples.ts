import type { JsonObject } from '#kernel';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A valid submission of a case type, as outside programs send it. */
export function exampleOf(caseType: string): JsonObject {
  return JSON.parse(readFileSync(join(process.cwd(), 'test/support/examples', `${caseType}.json`), 'utf8')) as JsonObject;
}
