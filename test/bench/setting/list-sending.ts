import { instant } from '#kernel';
import type { SubmitLists } from '#placement-lists';
import { createHash, randomUUID } from 'node:crypto';
import { actor } from '../../support/case-actors.js';

const SENT_AT = instant('2022-10-03T08:00:00.000Z');
const AALBORG = actor({ role: 'municipality', id: 'aalborg', organisation: 'municipality:851' });
const SENDER = { principal: 'municipality:851', name: 'Aalborg Kommune' };

/** A file as it is called and what kind it is. */
export type FileKind = { readonly fileName: string; readonly mediaType: string };

/** A municipality sends in a list. @throws when it is not taken in */
export async function sendIn(lists: SubmitLists, bytes: Buffer, kind: FileKind): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const about = { municipality: '851', year: 2022, quarter: 3, ...kind, upload: undefined };
  const asked = { actor: AALBORG, repeatable: undefined, correlationId: randomUUID(), ifVersion: undefined, sender: SENDER, at: SENT_AT };
  const outcome = await lists.submit({ ...about, acceptance: 'accept-valid', bytes, sha256 }, asked);
  if (outcome.kind !== 'answered' || outcome.answer.kind !== 'done')
    throw new Error(`The list was not taken in: ${JSON.stringify(outcome)}`);
}
