import type { BodyView } from '#bodies';
import { day } from '#kernel';
import { bodyAnswer } from './body.view.js';

const body: BodyView = {
  id: 'b1',
  name: 'Sagsudvalget',
  kind: 'case-committee',
  partOf: undefined,
  on: day('2026-03-02'),
  seats: [
    {
      seatId: 's1',
      side: 'da',
      organisation: 'DA',
      holder: { memberId: 'm1', name: undefined, from: day('2026-01-01'), to: undefined, nominatedBy: 'DA' },
      deputy: undefined,
    },
  ],
  chair: 'm1',
  deputyChair: undefined,
};

describe('a body as it is answered', () => {
  it('says null of what is not there', () => {
    expect(JSON.parse(JSON.stringify(bodyAnswer(body)))).toEqual({
      id: 'b1',
      name: 'Sagsudvalget',
      kind: 'case-committee',
      partOf: null,
      on: '2026-03-02',
      seats: [
        {
          seatId: 's1',
          side: 'da',
          organisation: 'DA',
          holder: { memberId: 'm1', name: null, from: '2026-01-01', to: null, nominatedBy: 'DA' },
          deputy: null,
        },
      ],
      chair: 'm1',
      deputyChair: null,
    });
  });
});
