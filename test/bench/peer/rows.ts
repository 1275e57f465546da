import 'reflect-metadata';
import type { CaseState } from '#casework';
import type { JsonObject } from '#kernel';
import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';

/** One event of a case. */
@Entity('peer_event')
export class EventRow {
  @PrimaryColumn('text') council: string;
  @PrimaryColumn('uuid') stream: string;
  @PrimaryColumn('int') version: number;
  @Index({ unique: true })
  @Generated('increment')
  @Column('bigint')
  position: string;
  @Column('uuid') id: string;
  @Column('text') type: string;
  @Column('timestamptz') at: Date;
  @Column('json') data: JsonObject;
  @Column('json') meta: JsonObject;
}

/** A case as its newest event left it. */
@Entity('peer_state')
export class StateRow {
  @PrimaryColumn('text') council: string;
  @PrimaryColumn('uuid') stream: string;
  @Column('int') version: number;
  @Column('jsonb') state: CaseState;
}

/** What lists of cases sort and filter by. */
@Entity('peer_line')
@Index(['council', 'status', 'dueAt', 'stream'])
export class RegisterRow {
  @PrimaryColumn('text') council: string;
  @PrimaryColumn('uuid') stream: string;
  @Column('int') version: number;
  @Column('text') number: string;
  @Column('text') caseType: string;
  @Column('text') legalNature: string;
  @Column('text') status: string;
  @Column('boolean') open: boolean;
  @Column('text') sender: string;
  @Column('text') senderName: string;
  @Column('text') subject: string;
  @Column('text', { array: true }) municipalities: string[];
  @Column('text', { nullable: true }) assignee: string | null;
  @Column('timestamptz') receivedAt: Date;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('text', { array: true }) audience: string[];
}
