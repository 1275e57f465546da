import { day } from '#kernel';
import type {
  AppointMember,
  AppointmentEnded,
  BodyEstablished,
  ChairElected,
  ElectChair,
  MemberAppointed,
  SeatEstablished,
} from '../../libs/bodies/src/body.messages.js';

const NAMES = [{ name: 'Sagsudvalget', from: day('2022-06-01') }];
export const established: BodyEstablished = {
  type: 'BodyEstablished',
  data: { kind: 'case-committee', partOf: 'council-1', names: NAMES },
};
export const seat = (seatId: string): SeatEstablished => ({ type: 'SeatEstablished', data: { seatId, side: 'da', organisation: 'DA' } });

type Change = Partial<AppointMember['data']>;

const appointment = (change: Change): AppointMember['data'] => ({
  seatId: 'seat-1',
  memberId: 'anna',
  from: day('2022-06-01'),
  to: day('2022-12-31'),
  nominatedBy: 'DA',
  deputyOf: undefined,
  ...change,
});
export const appointed = (change: Change = {}): MemberAppointed => ({ type: 'MemberAppointed', data: appointment(change) });
export const appoint = (change: Change = {}): AppointMember => ({ type: 'AppointMember', data: appointment(change) });

export const ended = (change: Partial<AppointmentEnded['data']>): AppointmentEnded => ({
  type: 'AppointmentEnded',
  data: { seatId: 'seat-1', memberId: 'anna', from: day('2022-06-01'), to: day('2022-12-31'), ...change },
});

const election = (change: Partial<ElectChair['data']>): ElectChair['data'] => ({
  memberId: 'anna',
  on: day('2022-10-04'),
  deputyChair: undefined,
  ...change,
});
export const elected = (change: Partial<ElectChair['data']> = {}): ChairElected => ({ type: 'ChairElected', data: election(change) });
export const elect = (change: Partial<ElectChair['data']> = {}): ElectChair => ({ type: 'ElectChair', data: election(change) });
