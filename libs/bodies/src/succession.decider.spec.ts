import { day } from '#kernel';
import { specify } from '#kernel/testing';
import { appoint, appointed, ended, established, seat } from '../../../test/support/body-builders.js';
import { bodyDecider } from './body.decider.js';

const body = specify(bodyDecider);

describe('an appointment', () => {
  const seats = [established, seat('seat-1'), seat('seat-2')];

  it('that runs on ends the day before the next one begins', () => {
    const next = { memberId: 'bent', from: day('2023-01-01'), to: undefined };
    body
      .given(...seats, appointed({ to: undefined }))
      .when(appoint(next))
      .then(ended({}), appointed(next));
  });

  it('that runs on does not end for one that begins the same day or earlier', () => {
    const running = [...seats, appointed({ to: undefined })];
    body
      .given(...running)
      .when(appoint({ memberId: 'bent', to: undefined }))
      .thenRejects('seat-is-held');
    body
      .given(...running)
      .when(appoint({ memberId: 'bent', from: day('2022-05-31'), to: undefined }))
      .thenRejects('seat-is-held');
  });

  it('that runs on stays as it is when the next one is refused', () => {
    body
      .given(...seats, appointed({ to: undefined }), appointed({ seatId: 'seat-2', memberId: 'bent', to: undefined }))
      .when(appoint({ memberId: 'bent', from: day('2023-01-01'), to: undefined }))
      .thenRejects('member-holds-a-seat');
  });

  it('said again after it ended another changes nothing', () => {
    const next = { memberId: 'bent', from: day('2023-01-01'), to: undefined };
    body
      .given(...seats, appointed({ to: undefined }), ended({}), appointed(next))
      .when(appoint(next))
      .thenNothing();
  });
});

describe('a deputy', () => {
  const held = [established, seat('seat-1'), seat('seat-2'), appointed({ to: undefined })];
  const deputy = { memberId: 'dorte', deputyOf: 'anna', to: undefined };

  it('that runs on ends the day before another deputy begins, and when he or she is given a seat', () => {
    const another = { ...deputy, memberId: 'erik', from: day('2023-01-01') };
    body
      .given(...held, appointed(deputy))
      .when(appoint(another))
      .then(ended({ memberId: 'dorte' }), appointed(another));
    const seated = { seatId: 'seat-2', memberId: 'dorte', from: day('2023-01-01'), to: undefined };
    body
      .given(...held, appointed(deputy))
      .when(appoint(seated))
      .then(ended({ memberId: 'dorte' }), appointed(seated));
  });
});
