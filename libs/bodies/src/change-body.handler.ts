import { accept, type Day, type Decider, type Instant, type JsonObject } from '#kernel';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import { bodyDecider } from './body.decider.js';
import type { BodyCommand, BodyEvent, ElectChair, RecordMeeting } from './body.messages.js';
import { type BodyState, evolveBody, NO_BODY } from './body.state.js';
import type { Person, Ties } from './body.view.js';
import { type StreamAnswer, type StreamAsked, StreamCommands } from './stream-commands.handler.js';

/** Somebody to be given a place: a member by id, or a person not known yet. */
export type PersonWanted = { readonly memberId: string } | (Person & Ties);

/** A place in a seat to be filled from a day on; a deputy names the member it stands in for. */
export interface MemberWanted {
  readonly seatId: string;
  readonly person: PersonWanted;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly nominatedBy: string;
  readonly deputyOf: string | undefined;
}

type At = { readonly at: Instant };
type Timed = Decider<BodyCommand & At, BodyState, BodyEvent & At & { readonly data: JsonObject }>;

/** The decider of bodies with the moment put to its events. */
const TIMED: Timed = {
  initial: NO_BODY,
  decide(command, state) {
    const decision = bodyDecider.decide(command, state);
    return decision.kind === 'refused' ? decision : accept(...decision.events.map((event) => ({ ...event, at: command.at })));
  },
  evolve: evolveBody,
};

/** Appointments, elections and meetings of a body. Who may order them, and that body and seat exist, is asked before. */
@Injectable()
export class BodyChanges {
  constructor(private readonly commands: StreamCommands) {}

  /** Appoints a member or deputy, once for a request however often it is sent. */
  appoint(asked: StreamAsked, bodyId: string, { person, ...place }: MemberWanted): Promise<StreamAnswer<BodyState>> {
    if ('memberId' in person) return this.give(asked, bodyId, { type: 'AppointMember', data: { ...place, memberId: person.memberId } });
    const memberId = newId();
    return this.give(asked, bodyId, { type: 'AppointMember', data: { ...place, memberId } }, [{ id: memberId, data: { ...person } }]);
  }

  /** Records whom the body has elected its chair. */
  electChair(asked: StreamAsked, bodyId: string, data: ElectChair['data']): Promise<StreamAnswer<BodyState>> {
    return this.give(asked, bodyId, { type: 'ElectChair', data });
  }

  /** Records that the body has met. */
  recordMeeting(asked: StreamAsked, bodyId: string, data: RecordMeeting['data']): Promise<StreamAnswer<BodyState>> {
    return this.give(asked, bodyId, { type: 'RecordMeeting', data });
  }

  private give(asked: StreamAsked, id: string, command: BodyCommand, personal: readonly { id: string; data: JsonObject }[] = []) {
    const stream = { council: asked.actor.council, id, type: 'body', decider: TIMED, timersOf: () => [] };
    return this.commands.give(stream, asked, (at) => ({ ...command, at }), personal);
  }
}
