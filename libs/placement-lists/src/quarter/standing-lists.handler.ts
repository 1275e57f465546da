import type { UniqueCase } from '#casework';
import { daysLate } from '#case-types';
import { copenhagenDayOf, type CouncilSettings, type Json, type JsonObject, type Quarter } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ListCases } from '../imports/list-cases.handler.js';
import { listOnRecord } from '../imports/list-on-record.state.js';
import { FlaggedRows } from '../store/flagged-rows.query.js';
import type { ListThere } from './quarter.messages.js';

/** The lists that count for a quarter, in figures. */
@Injectable()
export class StandingLists {
  constructor(
    private readonly cases: ListCases,
    private readonly flagged: FlaggedRows,
  ) {}

  /** Those of these municipalities that have come and not been taken back. */
  async of(council: string, municipalities: readonly string[], quarter: Quarter, settings: CouncilSettings): Promise<readonly ListThere[]> {
    const standing = [...(await this.cases.standing(council, municipalities, quarter))];
    const findings = await this.flagged.of(
      council,
      standing.map(([, one]) => listOnRecord(one.state.submission).importId),
    );
    return Promise.all(
      standing.map(async ([municipality, one]) => {
        const versions = await this.cases.versions(council, one.state.id);
        return {
          municipality,
          version: versions.length,
          versionOn: copenhagenDayOf(versions.at(-1)?.at ?? one.state.receivedAt),
          ...figuresOf(one, daysLate(quarter, copenhagenDayOf(one.state.receivedAt), settings), findings),
        };
      }),
    );
  }
}

function figuresOf({ state }: UniqueCase, lateDays: number, findings: Awaited<ReturnType<FlaggedRows['of']>>) {
  const { accepted, flagged, importId } = listOnRecord(state.submission);
  const on = copenhagenDayOf(state.receivedAt);
  return {
    ...{ caseId: state.id, on, lateDays },
    ...{ rows: accepted, measures: measuresOf(state.submission), flagged, findings: findings.get(importId) ?? {} },
  };
}

function measuresOf({ measures }: JsonObject): ListThere['measures'] {
  const counts = isObject(measures) ? measures : {};
  return { VP: Number(counts['VP'] ?? 0), NI: Number(counts['NI'] ?? 0), LT: Number(counts['LT'] ?? 0) };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
