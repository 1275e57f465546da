import type { Day, Side } from '#kernel';

/** What a body is: the council itself, or the committee that handles cases on its behalf. */
export type BodyKind = 'council' | 'case-committee';

/** A name and the first day it is borne. */
export type DatedName = { readonly name: string; readonly from: Day };

export type EstablishBody = {
  readonly type: 'EstablishBody';
  readonly data: { readonly kind: BodyKind; readonly partOf: string | undefined; readonly names: readonly DatedName[] };
};

export type EstablishSeat = {
  readonly type: 'EstablishSeat';
  readonly data: { readonly seatId: string; readonly side: Side; readonly organisation: string };
};

/** `to` is the last day; without it the appointment runs on. A deputy names the member it stands in for. */
export type AppointMember = {
  readonly type: 'AppointMember';
  readonly data: {
    readonly seatId: string;
    readonly memberId: string;
    readonly from: Day;
    readonly to: Day | undefined;
    readonly nominatedBy: string;
    readonly deputyOf: string | undefined;
  };
};

export type ElectChair = {
  readonly type: 'ElectChair';
  readonly data: { readonly memberId: string; readonly on: Day; readonly deputyChair: string | undefined };
};

/** `heldOn` is the day of a meeting that has been held. */
export type RecordMeeting = { readonly type: 'RecordMeeting'; readonly data: { readonly heldOn: Day } };

export type BodyCommand = EstablishBody | EstablishSeat | AppointMember | ElectChair | RecordMeeting;

export type BodyEstablished = { readonly type: 'BodyEstablished'; readonly data: EstablishBody['data'] };
export type SeatEstablished = { readonly type: 'SeatEstablished'; readonly data: EstablishSeat['data'] };
export type MemberAppointed = { readonly type: 'MemberAppointed'; readonly data: AppointMember['data'] };
/** An appointment that ran on ends, for another follows it; `to` is its last day. */
export type AppointmentEnded = {
  readonly type: 'AppointmentEnded';
  readonly data: { readonly seatId: string; readonly memberId: string; readonly from: Day; readonly to: Day };
};
export type ChairElected = { readonly type: 'ChairElected'; readonly data: ElectChair['data'] };

export type MeetingHeld = { readonly type: 'MeetingHeld'; readonly data: RecordMeeting['data'] };

/** What is recorded about a body. Members are told by reference: their names and addresses stand outside the log. */
export type BodyEvent = BodyEstablished | SeatEstablished | MemberAppointed | AppointmentEnded | ChairElected | MeetingHeld;
