import { caseTypes } from '#case-types';
import { can } from '#identity';
import type { Actor } from '#kernel';
import { Controller, Get } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';

/** Who the caller is. */
@Controller('me')
export class MeController {
  @Get()
  whoAmI(@CurrentActor() actor: Actor) {
    const { id, name, role, council, organisation, memberId, seats } = actor;
    const permitted = caseTypes.filter(({ senders }) => can(actor, 'submit', { council, senders, sender: undefined }));
    return {
      id,
      name,
      role,
      council,
      organisation: organisation ?? null,
      ...(memberId === undefined ? {} : { memberId }),
      seats,
      caseTypes: permitted.map((type) => type.name),
    };
  }
}
