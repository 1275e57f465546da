import { Bodies } from '#bodies';
import { ballotHoldersIn, type CaseEvent, caseEvent, HearingList } from '#casework';
import { type Actor, type Day, systemActor } from '#kernel';
import { EventStore, type LoggedEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CasePlan } from '../notice-rows.query.js';
import { SeatedCases } from './seated-cases.handler.js';
import { plannedTakings, type RoundTaken, type Taking } from './taking-over.policy.js';

interface Appointed {
  readonly seatId: string;
  readonly memberId: string;
  readonly from: Day;
  readonly deputyOf: string | undefined;
}

const MOST_OPEN = 1000;

/** Who sits in hearings when the log says something of them, and who comes new to a seat while one runs. */
@Injectable()
export class HearingSeats {
  constructor(
    private readonly events: EventStore,
    private readonly cases: SeatedCases,
    private readonly hearings: HearingList,
    private readonly bodies: Bodies,
  ) {}

  /** Who may answer in the hearing that an event extends or ends, as its seats were held then; nobody for any other event. */
  async membersAt({ council, stream, version, at, type }: LoggedEvent): Promise<readonly string[]> {
    if (type !== 'HearingExtended' && type !== 'HearingClosed') return [];
    const hearing = (await this.cases.asOf(council, stream, version, at))?.hearings.at(-1);
    return hearing === undefined ? [] : ballotHoldersIn(hearing);
  }

  /** Invitations of those who take over a seat, when an event opens a hearing, gives it more time, or appoints a member. */
  async takings(logged: LoggedEvent): Promise<readonly CasePlan[]> {
    const { council, stream, type, data } = logged;
    if (type === 'MemberAppointed') return this.takenIn(council, appointed(data));
    if (type !== 'HearingOpened' && type !== 'HearingExtended') return [];
    const terms = (await this.bodies.seatTerms(council)) ?? [];
    const held = terms.filter(({ deputyOf }) => deputyOf === undefined);
    return this.planned(council, stream, held);
  }

  /** The open hearings that have the seat of an appointment; a deputy takes over no seat. */
  private async takenIn(council: string, { seatId, memberId, from, deputyOf }: Appointed): Promise<readonly CasePlan[]> {
    if (deputyOf !== undefined) return [];
    const holder: Actor = { ...systemActor(council), kind: 'person', role: 'member', memberId, seats: [seatId] };
    const open = await this.hearings.page(holder, { mine: true, open: true, answered: undefined }, undefined, MOST_OPEN);
    const plans = await Promise.all(open.map(({ caseId }) => this.planned(council, caseId, [{ seatId, holder: memberId, from }])));
    return plans.flat();
  }

  private async planned(council: string, caseId: string, takings: readonly Taking[]): Promise<readonly CasePlan[]> {
    const round = openRoundOf(await this.events.readStream(council, caseId));
    const plans = round === undefined ? [] : plannedTakings(round, takings);
    return plans.map((plan) => ({ ...plan, council, stream: caseId }));
  }
}

function appointed(data: object): Appointed {
  return data as Appointed;
}

/** The round under way by the events of a case, with its deadline as it was set last. */
function openRoundOf(events: readonly LoggedEvent[]): RoundTaken | undefined {
  return events.reduce<RoundTaken | undefined>((round, logged) => roundAfter(round, logged.id, caseEvent(logged)), undefined);
}

function roundAfter(round: RoundTaken | undefined, id: string, event: CaseEvent): RoundTaken | undefined {
  if (event.type === 'HearingOpened') return { ...event.data, openedBy: id, opensAt: event.at };
  if (event.type === 'HearingExtended') return round && { ...round, closesAt: event.data.closesAt };
  return event.type === 'HearingClosed' ? undefined : round;
}
