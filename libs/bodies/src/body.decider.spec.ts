import { day } from '#kernel';
import { specify } from '#kernel/testing';
import { appoint, appointed, elect, elected, established, seat } from '../../../test/support/body-builders.js';
import { bodyDecider } from './body.decider.js';
import type { BodyEvent } from './body.messages.js';
import { type BodyState, evolveBody, NO_BODY } from './body.state.js';

const body = specify(bodyDecider);

describe('a body', () => {
  it('is established with its kind and its dated names', () => {
    body.given().when({ type: 'EstablishBody', data: established.data }).then(established);
  });

  it('is not established twice, and says nothing about it', () => {
    body.given(established).when({ type: 'EstablishBody', data: established.data }).thenNothing();
  });

  it('cannot become another kind of body', () => {
    body
      .given(established)
      .when({ type: 'EstablishBody', data: { ...established.data, kind: 'council' } })
      .thenRejects('body-exists');
  });

  it('has no seats before it exists', () => {
    body
      .given()
      .when({ type: 'EstablishSeat', data: seat('seat-1').data })
      .thenRejects('no-such-body');
  });
});

describe('a seat', () => {
  it('is established for a side and an organisation', () => {
    body
      .given(established)
      .when({ type: 'EstablishSeat', data: seat('seat-1').data })
      .then(seat('seat-1'));
  });

  it('is established once', () => {
    body
      .given(established, seat('seat-1'))
      .when({ type: 'EstablishSeat', data: seat('seat-1').data })
      .thenNothing();
  });

  it('does not change sides', () => {
    body
      .given(established, seat('seat-1'))
      .when({ type: 'EstablishSeat', data: { ...seat('seat-1').data, side: 'fh' } })
      .thenRejects('seat-exists');
  });
});

describe('an appointment', () => {
  const seats = [established, seat('seat-1'), seat('seat-2')];

  it('puts a member in a seat for a period', () => {
    body
      .given(...seats)
      .when(appoint())
      .then(appointed());
  });

  it('said again changes nothing', () => {
    body
      .given(...seats, appointed())
      .when(appoint())
      .thenNothing();
  });

  it('needs a seat of the body', () => {
    body
      .given(...seats)
      .when(appoint({ seatId: 'seat-9' }))
      .thenRejects('no-such-seat');
  });

  it('may last a single day', () => {
    body
      .given(...seats)
      .when(appoint({ to: day('2022-06-01') }))
      .then(appointed({ to: day('2022-06-01') }));
  });

  it('does not end before it begins', () => {
    body
      .given(...seats)
      .when(appoint({ to: day('2022-05-31') }))
      .thenRejects('period-ends-before-it-begins');
  });

  it('follows the one before it on the next day', () => {
    const next = { memberId: 'bent', from: day('2023-01-01'), to: undefined };
    body
      .given(...seats, appointed())
      .when(appoint(next))
      .then(appointed(next));
  });

  it('does not begin on the last day of the one before it', () => {
    body
      .given(...seats, appointed())
      .when(appoint({ memberId: 'bent', from: day('2022-12-31'), to: undefined }))
      .thenRejects('seat-is-held');
  });

  it('does not run into a later one', () => {
    body
      .given(...seats, appointed())
      .when(appoint({ memberId: 'bent', from: day('2022-01-01'), to: day('2022-06-01') }))
      .thenRejects('seat-is-held');
  });

  it('does not give a member a second seat at the same time', () => {
    body
      .given(...seats, appointed())
      .when(appoint({ seatId: 'seat-2', from: day('2022-12-31'), to: undefined }))
      .thenRejects('member-holds-a-seat');
  });
});

describe('a deputy', () => {
  const held = [established, seat('seat-1'), seat('seat-2'), appointed({ to: undefined })];
  const deputy = { memberId: 'dorte', deputyOf: 'anna', to: undefined };

  it('is appointed for the member who holds the seat', () => {
    body
      .given(...held)
      .when(appoint(deputy))
      .then(appointed(deputy));
  });

  it('stands in for nobody who does not hold the seat', () => {
    body
      .given(...held)
      .when(appoint({ ...deputy, deputyOf: 'bent' }))
      .thenRejects('no-such-member');
  });

  it('is the only one of a member at a time', () => {
    body
      .given(...held, appointed(deputy))
      .when(appoint({ ...deputy, memberId: 'erik' }))
      .thenRejects('deputy-is-appointed');
  });

  it('holds no seat meanwhile', () => {
    body
      .given(...held, appointed({ seatId: 'seat-2', memberId: 'dorte' }))
      .when(appoint(deputy))
      .thenRejects('member-holds-a-seat');
  });
});

describe('an election of the chair', () => {
  const held = [established, seat('seat-1'), seat('seat-2'), appointed(), appointed({ seatId: 'seat-2', memberId: 'bent', to: undefined })];

  it('names the chair and the deputy chair from a day on', () => {
    body
      .given(...held)
      .when(elect({ deputyChair: 'bent' }))
      .then(elected({ deputyChair: 'bent' }));
  });

  it('said again changes nothing', () => {
    body
      .given(...held, elected())
      .when(elect())
      .thenNothing();
  });

  it('takes a member on the last day of the appointment, not on the day after', () => {
    const last = { on: day('2022-12-31') };
    body
      .given(...held)
      .when(elect(last))
      .then(elected(last));
    body
      .given(...held)
      .when(elect({ on: day('2023-01-01') }))
      .thenRejects('no-such-member');
  });

  it('takes only a member as deputy chair', () => {
    body
      .given(...held)
      .when(elect({ deputyChair: 'dorte' }))
      .thenRejects('no-such-member');
  });

  it('takes two different people', () => {
    body
      .given(...held)
      .when(elect({ deputyChair: 'anna' }))
      .thenRejects('chair-is-own-deputy');
  });
});

describe('a meeting', () => {
  const meeting = (heldOn: string) => ({ heldOn: day(heldOn) });
  const held = (heldOn: string): BodyEvent => ({ type: 'MeetingHeld', data: meeting(heldOn) });

  it('is recorded once for a day', () => {
    body
      .given(established)
      .when({ type: 'RecordMeeting', data: meeting('2026-03-10') })
      .then(held('2026-03-10'));
    body
      .given(established, held('2026-03-10'))
      .when({ type: 'RecordMeeting', data: meeting('2026-03-10') })
      .thenNothing();
  });

  it('recorded late is the last one only when it was held last', () => {
    const after = [established, held('2026-03-10'), held('2026-01-20')].reduce<BodyState>(evolveBody, NO_BODY);
    expect(after.meetings).toEqual(['2026-01-20', '2026-03-10']);
  });

  it('is held by a body that exists', () => {
    body
      .given()
      .when({ type: 'RecordMeeting', data: meeting('2026-03-10') })
      .thenRejects('no-such-body');
  });
});
