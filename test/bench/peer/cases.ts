import { caseTypeNamed } from '#case-types';
import type { CaseState } from '#casework';
import { type Actor, type CaseType, instantFromEpoch } from '#kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { CaseCommand } from '../../../libs/casework/src/case/case-command.state.js';
import { caseDecider } from '../../../libs/casework/src/case/case.decider.js';
import { newEvent, plain } from '../../../libs/casework/src/handling/case-append.handler.js';
import { type Judged, settle } from '../../../libs/casework/src/handling/judge.policy.js';
import { registerLineOf } from '../../../libs/casework/src/reading/register.projection.js';
import { EventRow, RegisterRow, StateRow } from './rows.js';

const TYPE = 'work-permit-opinion';
const SENDER = { principal: 'agency:siri', name: 'SIRI' };
const NEXT_NUMBER = "select nextval('peer_number') as number";

/** Cases as an ordinary team would keep them: one transaction a command, its rows saved as entities. The rules are the product's. */
@Injectable()
export class Cases {
  constructor(private readonly database: DataSource) {}

  /** Receives a case. */
  submit(submission: object, actor: Actor): Promise<CaseState> {
    return this.database.transaction(async (manager) => {
      const [row] = await manager.query<{ readonly number: string }[]>(NEXT_NUMBER);
      const type = workPermit();
      const identity = { caseId: v7(), caseType: type.name, council: actor.council, sender: SENDER };
      const facts = { earlier: [], settings: [], extraClosedDays: [] };
      const given = { submission: plain(submission), personalRef: v7(), facts, documents: [], registeredBySecretariat: false };
      const data = { ...identity, ...given, number: `NJ-${row?.number ?? ''}` };
      const command: CaseCommand = { type: 'submit', at: instantFromEpoch(Date.now()), data };
      return kept(manager, settle(caseDecider(type).decide(command, undefined), {}, type), 0, actor);
    });
  }

  /** Notes something on a case; undefined when there is no such case. */
  note(id: string, text: string, actor: Actor): Promise<CaseState | undefined> {
    return this.database.transaction(async (manager) => {
      const where = { council: actor.council, stream: id };
      const found = await manager.findOne(StateRow, { where, lock: { mode: 'pessimistic_write' } });
      if (found === null) return undefined;
      const standing = { state: found.state, version: found.version };
      const command: CaseCommand = { type: 'note', at: instantFromEpoch(Date.now()), data: { text } };
      const type = workPermit();
      return kept(manager, settle(caseDecider(type).decide(command, standing.state), standing, type), found.version, actor);
    });
  }
}

/** Saves what a command has led to. @throws when it was refused */
async function kept(manager: EntityManager, { answer, events }: Judged, version: number, actor: Actor): Promise<CaseState> {
  if (answer.kind !== 'done') throw new Error(`The command ended as ${answer.kind}`);
  const { state } = answer;
  const asked = { actor, correlationId: v7(), causationId: undefined, repeatable: undefined };
  const key = { council: state.council, stream: state.id };
  const rows = events.map((event, place) => {
    const { id, type, at, data, meta } = newEvent(event, asked);
    return manager.create(EventRow, { ...key, version: version + place + 1, id, type, at: new Date(at), data, meta: plain(meta) });
  });
  await manager.save(rows);
  await manager.save(manager.create(StateRow, { ...key, version: answer.version, state }));
  await manager.save(manager.create(RegisterRow, { ...key, version: answer.version, ...lineOf(state) }));
  return state;
}

function lineOf(state: CaseState) {
  const { number, caseType, status, open, sender, subject, ...line } = registerLineOf(state);
  return {
    ...{ number, caseType, status, open, sender, subject, legalNature: state.legalNature, senderName: state.sender.name },
    municipalities: [...line.municipalities],
    audience: [...line.audience],
    assignee: line.assignee ?? null,
    receivedAt: new Date(line.receivedAt),
    dueAt: line.dueAt === undefined ? null : new Date(line.dueAt),
  };
}

function workPermit(): CaseType {
  const type = caseTypeNamed(TYPE);
  if (type === undefined) throw new Error('The case type is not listed');
  return type;
}
