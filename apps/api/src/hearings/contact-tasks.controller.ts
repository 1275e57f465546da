import { Bodies, GivenSettings } from '#bodies';
import { type ContactPlace, type ContactTask, ContactTasks } from '#casework';
import { can } from '#identity';
import { type Actor, isInstant } from '#kernel';
import { ProblemException } from '#platform';
import { Controller, Get } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { cursorOf, page, type Page, placeIn } from '../http/cursor.js';
import { PAGE_SIZE, PageQuery } from '../http/page.dto.js';

const FILTER = { list: 'contact-tasks' };

/** Whom the secretariat is to contact because they have not answered. */
@Controller('hearings/contact-tasks')
export class ContactTasksController {
  constructor(
    private readonly tasks: ContactTasks,
    private readonly settings: GivenSettings,
    private readonly bodies: Bodies,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @ValidQuery(PageQuery) { limit = PAGE_SIZE, cursor }: PageQuery): Promise<Page<object>> {
    const { council } = actor;
    const isAllowed = can(actor, 'read-contact-tasks', { council, senders: [], sender: undefined });
    if (!isAllowed) throw new ProblemException(403, 'not-permitted');
    const after = contactPlaceIn(cursor);
    const given = { ...(await this.settings.today(council)), seatTerms: await this.bodies.seatTerms(council) };
    const found = page(await this.tasks.page(actor, given, after, limit + 1), limit, cursorAfter);
    return { items: await this.named(council, found.items), next: found.next };
  }

  private async named(council: string, tasks: readonly ContactTask[]): Promise<readonly object[]> {
    const people = await this.bodies.people(
      council,
      tasks.map(({ memberId }) => memberId),
    );
    return tasks.map(({ memberId, contactedAt = null, note = null, ...task }) => ({
      ...task,
      holder: { memberId, name: people.get(memberId)?.name ?? memberId },
      ...{ contactedAt, note },
    }));
  }
}

/** The seat stands with the moment: one hearing may fill several pages. */
function cursorAfter({ closesAt, seatId, caseId }: ContactTask): string {
  return cursorOf(FILTER, { value: `${closesAt} ${seatId}`, id: caseId });
}

function contactPlaceIn(cursor: string | undefined): ContactPlace | undefined {
  const place = placeIn(FILTER, cursor, (value) => partsOf(value) !== undefined);
  const parts = place && partsOf(place.value);
  return place && parts && { ...parts, caseId: place.id };
}

function partsOf(value: string): Pick<ContactPlace, 'closesAt' | 'seatId'> | undefined {
  const [closesAt = '', seatId = ''] = value.split(' ');
  return isInstant(closesAt) && seatId !== '' ? { closesAt, seatId } : undefined;
}
