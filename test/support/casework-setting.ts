import { caseTypeNamed, readSubmission } from '#case-types';
import type { CaseAnswer, Repeatable, UntimedCommand } from '#casework';
import type { Actor, CaseType, JsonObject, Side } from '#kernel';
import { Database, EventStore, Upcasters } from '#platform';
import { randomUUID } from 'node:crypto';
import { ExistingCases } from '../../libs/casework/src/handling/existing-case.handler.js';
import { type NewCase, NewCases } from '../../libs/casework/src/handling/new-case.handler.js';
import { CaseStore } from '../../libs/casework/src/store/case-store.query.js';
import { actor, secretariat } from './case-actors.js';
import { exampleOf } from './examples.js';
import { createTestDatabase } from './test-postgres.js';

const SIDES: readonly Side[] = ['da', 'da', 'da', 'fh', 'fh', 'fh', 'kl', 'dh'];

export const siri = actor({ role: 'agency', organisation: 'agency:siri', id: 'siri' });
export const memberIds = SIDES.map(() => randomUUID());
const seats = SIDES.map((side, index) => ({ seatId: randomUUID(), side, organisation: side.toUpperCase(), holder: memberIds[index] }));

/** Casework on a database of its own: the handlers, and what commands are made of. */
export async function caseworkSetting() {
  const testDatabase = await createTestDatabase();
  const database = new Database({ databaseUrl: testDatabase.url });
  const events = new EventStore(database, new Upcasters());
  const store = new CaseStore(database, events);
  const newCases = new NewCases(store);
  const existing = new ExistingCases(store);
  const give = (caseId: string, by: Actor, command: UntimedCommand, more: More = {}): Promise<CaseAnswer> =>
    existing.handle({ ...request(caseId, by, command), ...more });
  return {
    ...{ url: testDatabase.url, database, events, store, newCases, existing, give, seats },
    countEvents: async (stream: string): Promise<number> => (await events.readStream('nj', stream)).length,
    openHearing: async () => {
      const { state } = await done(newCases.handle(submission()));
      const asked = { question: 'Er lønnen sædvanlig?', recommendation: 'customary', recommendationText: undefined, closesAt: undefined };
      return done(
        give(state.id, secretariat, {
          type: 'open-hearing',
          data: { ...asked, rule: {}, seats, seatTerms: undefined, settings: [], closedDays: [] },
        }),
      );
    },
    end: async (): Promise<void> => {
      await database.close();
      await testDatabase.drop();
    },
  };
}

interface More {
  readonly repeatable?: Repeatable;
  readonly ifVersion?: number;
}

/** The holder of the n-th seat. */
export function memberOf(index: number): Actor {
  return actor({ role: 'member', memberId: memberIds[index], seats: [seats[index]?.seatId ?? ''] });
}

/** A question from SIRI. */
export function submission(key?: Repeatable, body: JsonObject = exampleOf('work-permit-opinion')): NewCase {
  const type = workPermit();
  const read = readSubmission(type, body);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
  const sender = { principal: 'agency:siri', name: 'SIRI' };
  const identity = { caseId: randomUUID(), caseType: type.name, council: 'nj', sender };
  return {
    type,
    received: {
      type: 'submit',
      data: {
        ...identity,
        submission: read.submission,
        personalRef: randomUUID(),
        documents: [],
        registeredBySecretariat: false,
      },
    },
    actor: siri,
    repeatable: key,
    correlationId: randomUUID(),
    causationId: undefined,
  };
}

function workPermit(): CaseType {
  const type = caseTypeNamed('work-permit-opinion');
  if (type === undefined) throw new Error('the case type is not listed');
  return type;
}

/** A command as it is asked. */
export function request(caseId: string, by: Actor, command: UntimedCommand) {
  return { caseId, ifVersion: undefined, command, actor: by, repeatable: undefined, correlationId: randomUUID(), causationId: undefined };
}

/** A request under a key. */
export function repeatable(key: string): Repeatable {
  return { client: 'client', key, requestHash: `hash of ${key}` };
}

/** The answer of a command that must be carried out. @throws when it is not */
export async function done(answer: Promise<CaseAnswer>) {
  const ended = await answer;
  if (ended.kind !== 'done') throw new Error(JSON.stringify(ended));
  return ended;
}
