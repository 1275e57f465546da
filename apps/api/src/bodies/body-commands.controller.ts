import { Bodies, BodyChanges, type BodyState, type BodyView, type PersonWanted, type StreamAnswer } from '#bodies';
import { type Action, can } from '#identity';
import { copenhagenDayOf, type Day } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { streamDoneOr } from '../http/answer.js';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { type FieldFault, malformed } from '../http/malformed.js';
import { Resource } from '../http/resource.js';
import { bodyAnswer } from './body.view.js';
import { AppointmentDto, ElectionDto, MeetingDto } from './body-command.dto.js';

/** Who sits in a body, who leads it, and when it has met. */
@Controller('bodies/:id')
export class BodyCommandsController {
  constructor(
    private readonly bodies: Bodies,
    private readonly changes: BodyChanges,
    private readonly clock: AppClock,
  ) {}

  @Post('seats/:seatId/appoint')
  @HttpCode(200)
  async appoint(
    @IdInPath('id') id: string,
    @IdInPath('seatId') seatId: string,
    @Asker() asking: Asking,
    @ValidBody(AppointmentDto) given: AppointmentDto,
  ) {
    const { seats } = await this.bodyFor(asking, 'appoint-member', id, given.from);
    if (!seats.some((seat) => seat.seatId === seatId)) throw new ProblemException(404, 'not-found');
    const { from, nominatedBy } = given;
    const to = given.to ?? undefined;
    if (to !== undefined && to < from) throw malformed({ pointer: '/to', code: 'out-of-range' });
    const person = await this.personIn(asking, given.person);
    const wanted = { seatId, person, from, to, nominatedBy, deputyOf: given.deputyOf ?? undefined };
    return this.shown(asking, id, from, await this.changes.appoint(asking, id, wanted));
  }

  @Post('elect-chair')
  @HttpCode(200)
  async electChair(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(ElectionDto) given: ElectionDto) {
    const { memberId, on } = given;
    await this.bodyFor(asking, 'elect-chair', id, on);
    const deputyChair = given.deputyChair ?? undefined;
    return this.shown(asking, id, on, await this.changes.electChair(asking, id, { memberId, on, deputyChair }));
  }

  @Post('meetings')
  @HttpCode(200)
  async recordMeeting(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(MeetingDto) { heldOn }: MeetingDto) {
    await this.bodyFor(asking, 'record-meeting', id, heldOn);
    if (heldOn > copenhagenDayOf(await this.clock.now())) throw malformed({ pointer: '/heldOn', code: 'out-of-range' });
    return this.shown(asking, id, heldOn, await this.changes.recordMeeting(asking, id, { heldOn }));
  }

  private async bodyFor({ actor }: Asking, action: Action, id: string, on: Day): Promise<BodyView> {
    const body = await this.bodies.one(actor.council, id, on);
    if (body === undefined) throw new ProblemException(404, 'not-found');
    if (!can(actor, action, { council: actor.council, senders: [], sender: undefined })) throw new ProblemException(403, 'not-permitted');
    return body;
  }

  private async personIn({ actor }: Asking, given: AppointmentDto['person']): Promise<PersonWanted> {
    const { memberId, name, mail, employer, municipality } = given;
    const [fault] = faultsIn(given);
    if (fault !== undefined) throw malformed(fault);
    if (typeof memberId !== 'string') {
      return { name: name ?? '', mail: mail ?? undefined, employer: employer ?? undefined, municipality: municipality ?? undefined };
    }
    const known = await this.bodies.people(actor.council, [memberId]);
    if (!known.has(memberId)) throw malformed({ pointer: '/person/memberId', code: 'unknown-value' });
    return { memberId };
  }

  /** The body on the day from which the change holds. */
  private async shown({ actor }: Asking, bodyId: string, on: Day, changed: StreamAnswer<BodyState>) {
    const { state, version } = streamDoneOr(changed);
    const body = await this.bodies.shown(actor.council, { bodyId, state }, on);
    if (body === undefined) throw new ProblemException(404, 'not-found');
    return new Resource(bodyAnswer(body), version);
  }
}

/** Who is known already is named by id alone. */
function faultsIn({ memberId, ...others }: AppointmentDto['person']): readonly FieldFault[] {
  if (typeof memberId !== 'string') return typeof others.name === 'string' ? [] : [{ pointer: '/person/name', code: 'required' }];
  const said = Object.entries(others).filter(([, value]) => value !== undefined && value !== null);
  return said.map(([name]) => ({ pointer: `/person/${name}`, code: 'unknown-field' }));
}
