import { day } from '#kernel';
import type { BodyState } from './body.state.js';
import { committeeOn, seatTermsOf } from './body.view.js';

const ANNA_UNTIL_2022 = { memberId: 'anna', from: day('2022-06-01'), to: day('2022-12-31'), nominatedBy: 'DA', deputyOf: undefined };
const BENT_SINCE_2023 = { memberId: 'bent', from: day('2023-01-01'), to: undefined, nominatedBy: 'DA', deputyOf: undefined };
const DEPUTY_OF_ANNA = { memberId: 'dorte', from: day('2022-06-01'), to: undefined, nominatedBy: 'DA', deputyOf: 'anna' };
const EVA = { memberId: 'eva', from: day('2022-06-01'), to: undefined, nominatedBy: 'FH', deputyOf: undefined };

const state: BodyState = {
  founding: { kind: 'case-committee', partOf: undefined, names: [{ name: 'Sagsudvalget', from: day('2022-06-01') }] },
  seats: [
    { seatId: 'seat-1', side: 'da', organisation: 'DA', appointments: [ANNA_UNTIL_2022, BENT_SINCE_2023, DEPUTY_OF_ANNA] },
    { seatId: 'seat-2', side: 'fh', organisation: 'FH', appointments: [EVA] },
  ],
  elections: [
    { memberId: 'anna', on: day('2022-10-04'), deputyChair: 'eva' },
    { memberId: 'eva', on: day('2023-02-01'), deputyChair: undefined },
  ],
  meetings: undefined,
};

const on = (text: string) => committeeOn({ bodyId: 'body-1', state }, day(text));

describe('a committee on a day', () => {
  it('has the holder whose appointment runs, to its last day', () => {
    expect(on('2022-12-31').seats[0]?.holder).toBe('anna');
    expect(on('2023-01-01').seats[0]?.holder).toBe('bent');
  });

  it("shows the holder's own deputy, and no deputy of one who has left", () => {
    expect(on('2022-12-31').seats[0]?.deputy).toBe('dorte');
    expect(on('2023-01-01').seats[0]?.deputy).toBeUndefined();
  });

  it('has a chair from the day of the election', () => {
    expect(on('2022-10-03').chair).toBeUndefined();
    expect(on('2022-10-04')).toMatchObject({ chair: 'anna', deputyChair: 'eva' });
  });

  it('has no chair once the chair holds no seat, and keeps the deputy chair', () => {
    expect(on('2023-01-01')).toMatchObject({ chair: undefined, deputyChair: 'eva' });
  });

  it('has the chair last elected', () => {
    expect(on('2023-02-01')).toMatchObject({ chair: 'eva', deputyChair: undefined });
  });
});

describe('the terms of a body', () => {
  it('are those of the holders and, told apart by whose they are, of the deputies', () => {
    expect(seatTermsOf(state)).toEqual([
      { seatId: 'seat-1', holder: 'anna', deputyOf: undefined, from: '2022-06-01', to: '2022-12-31' },
      { seatId: 'seat-1', holder: 'bent', deputyOf: undefined, from: '2023-01-01', to: undefined },
      { seatId: 'seat-1', holder: 'dorte', deputyOf: 'anna', from: '2022-06-01', to: undefined },
      { seatId: 'seat-2', holder: 'eva', deputyOf: undefined, from: '2022-06-01', to: undefined },
    ]);
  });
});
