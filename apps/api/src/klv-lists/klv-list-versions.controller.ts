import type { Actor } from '#kernel';
import { ListDifferences, type VersionRow } from '#placement-lists';
import { ProblemException } from '#platform';
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { IdInPath } from '../http/id-in-path.js';

const VERSION = /^[1-9]\d{0,5}$/;

/** The versions of lists beside each other. */
@Controller('klv-lists/:caseId/versions')
export class KlvListVersionsController {
  constructor(private readonly differences: ListDifferences) {}

  @Get(':version/diff')
  async diff(@IdInPath('caseId') caseId: string, @Param('version') version: string, @CurrentActor() actor: Actor) {
    const found = VERSION.test(version) ? await this.differences.of(actor, caseId, Number(version)) : undefined;
    if (found === undefined) throw new ProblemException(404, 'not-found');
    const changed = found.changed.map(({ before, after, fields }) => ({ before: shownRow(before), after: shownRow(after), fields }));
    return { added: found.added.map(shownRow), removed: found.removed.map(shownRow), changed };
  }
}

function shownRow({ row, fields }: VersionRow) {
  return { row, ...fields };
}
