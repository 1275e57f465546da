import type { Json, JsonObject } from '#kernel';
import type { FoldedStream, StreamModel } from '#platform';
import { evolveCase } from '../case/case.projection.js';
import type { CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import { registerLineOf, timersOf } from '../reading/register.projection.js';
import { caseEvent } from './case-store.query.js';

/**
 * How cases are rebuilt from the log: what `append_case` writes beside their events. The versions of parties are left as they
 * stand: they say nothing that is read, and are only compared between the two statements of one command.
 */
export const caseStreams: StreamModel = {
  streamType: 'case',
  firstEvent: 'CaseReceived',
  evolve: (state, event) => json(evolveCase(state === undefined ? undefined : caseOf(state), caseEvent(event))),
  tables: [
    { name: 'case_register', computed: { words: "to_tsvector('danish', g.row ->> 'words')" }, rows: (stream) => [registerRow(stream)] },
    { name: 'case_reader', computed: {}, rows: ({ state }) => registerLineOf(caseOf(state)).readers.map((reader) => ({ reader })) },
    { name: 'deadline', computed: {}, rows: ({ state }) => timersOf(caseOf(state)).map(({ kind, dueAt }) => ({ kind, due_at: dueAt })) },
  ],
};

/** The key under which a case is the only one is that of its receipt; later submissions do not move it. */
function registerRow({ version, state: folded, first }: FoldedStream): JsonObject {
  const state = caseOf(folded);
  const line = registerLineOf(state);
  return {
    version,
    number: line.number,
    case_type: line.caseType,
    legal_nature: state.legalNature,
    status: line.status,
    open: line.open,
    sender: line.sender,
    sender_name: state.sender.name,
    subject: line.subject,
    municipalities: line.municipalities,
    assignee: line.assignee,
    received_at: line.receivedAt,
    due_at: line.dueAt ?? 'infinity',
    hearing_closes_at: latestHearing(state)?.closesAt,
    audience: line.audience,
    confidential_until: line.confidentialUntil,
    chair_decided_at: line.chairDecidedAt,
    words: line.words,
    party: state.party,
    unique_key: textOr(first.data['uniqueKey']),
  };
}

function textOr(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function caseOf(state: object): CaseState {
  return state as CaseState;
}

function json(state: object): JsonObject {
  return state as JsonObject;
}
