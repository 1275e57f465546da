import { event, HISTORY } from '../../../../test/support/case-builders.js';
import { disqualificationsView, explanationRefs } from './disqualifications.view.js';

const OPEN = HISTORY['in-hearing'];
const TOLD = new Map([['personal-9', 'Det er min egen virksomhed.']]);
const DECLARED = {
  seatId: 'seat-c',
  memberId: 'member-c',
  ground: 'own-interest',
  explanation: 'Det er min egen virksomhed.',
  declaredAt: event.declared('c').at,
  ruling: null,
};

describe('the matters of disqualification', () => {
  it('are none at first', () => {
    expect(disqualificationsView(OPEN, TOLD)).toEqual([]);
  });

  it('tell what was declared, with the explanation kept elsewhere', () => {
    expect(explanationRefs([...OPEN, event.declared('c')])).toEqual(['personal-9']);
    expect(disqualificationsView([...OPEN, event.declared('c')], TOLD)).toEqual([DECLARED]);
  });

  it('lack an explanation that was erased', () => {
    expect(disqualificationsView([event.declared('c')], new Map())).toMatchObject([{ ground: 'own-interest', explanation: null }]);
  });

  it('tell how the committee ruled, with a declaration before it or without', () => {
    const ruling = { disqualified: true, reason: 'Drøftet', exception: null, at: event.ruled('c', true).at };
    expect(disqualificationsView([event.declared('c'), event.ruled('c', true)], TOLD)).toEqual([{ ...DECLARED, ruling }]);
    expect(disqualificationsView([event.ruled('d', true)], TOLD)).toMatchObject([
      { memberId: 'member-d', ground: null, declaredAt: null, ruling },
    ]);
  });

  it('are told as they were last, one a member', () => {
    const again = [event.declared('c'), event.ruled('c', false), event.declared('c')];
    expect(disqualificationsView(again, TOLD)).toEqual([DECLARED]);
  });
});
