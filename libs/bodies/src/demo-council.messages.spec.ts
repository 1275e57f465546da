import { day, fold } from '#kernel';
import { decideAll } from './body.decider.js';
import { evolveBody, NO_BODY } from './body.state.js';
import { bodyView, committeeOn, nameOn, seatsHeldBy } from './body.view.js';
import { type BodyPlan, DEMO_BODIES, DEMO_MEMBERS } from './demo-council.messages.js';

const DAY = day('2026-03-10');

function established(plan: BodyPlan | undefined) {
  const decision = decideAll(plan?.commands ?? []);
  const events = decision.kind === 'accepted' ? decision.events : [];
  return { bodyId: plan?.bodyId ?? '', state: fold(evolveBody, NO_BODY, events) };
}

const council = established(DEMO_BODIES[0]);
const committee = established(DEMO_BODIES[1]);
const memberId = (key: string): string => DEMO_MEMBERS.find((one) => one.key === key)?.memberId ?? key;

describe('the demo committee', () => {
  const { name, seats, chair, deputyChair } = committeeOn(committee, DAY);

  it('has eight seats: DA 3, FH 3, KL 1, DH 1', () => {
    expect(name).toBe('Sagsudvalget');
    expect(seats.map(({ side }) => side)).toEqual(['da', 'da', 'da', 'fh', 'fh', 'fh', 'kl', 'dh']);
  });

  it('has a holder in every seat and a deputy in the first of each side', () => {
    const heldBy = ['member-da-1', 'member-da-2', 'member-da-3', 'member-fh-1', 'member-fh-2', 'member-fh-3', 'member-kl-1', 'member-dh-1'];
    expect(seats.map(({ holder }) => holder)).toEqual(heldBy.map(memberId));
    const deputies = seats.flatMap(({ deputy, holder }) => (deputy === undefined ? [] : [[deputy, holder]]));
    expect(deputies).toEqual([
      [memberId('deputy-da-1'), memberId('member-da-1')],
      [memberId('deputy-fh-1'), memberId('member-fh-1')],
    ]);
  });

  it('is chaired by member-fh-1 and has no deputy chair', () => {
    expect(chair).toBe(memberId('member-fh-1'));
    expect(deputyChair).toBeUndefined();
  });

  it('gives a member one seat and a deputy none', () => {
    expect(seatsHeldBy(memberId('member-fh-1'), committee.state, DAY)).toEqual(['01811c8f-e000-7000-8000-000000000104']);
    expect(seatsHeldBy(memberId('deputy-fh-1'), committee.state, DAY)).toEqual([]);
  });

  it('has nobody in its seats the day before it was set up', () => {
    const before = committeeOn(committee, day('2022-05-31'));
    expect(before.seats.map(({ holder }) => holder)).toEqual(Array.from({ length: 8 }, () => undefined));
    expect(before.chair).toBeUndefined();
  });

  it('bears the same ids on every machine', () => {
    expect(committee.bodyId).toBe('01811c8f-e000-7000-8000-000000000002');
    expect(memberId('member-dh-1')).toBe('01811c8f-e000-7000-8000-000000000208');
    expect(new Set(DEMO_MEMBERS.map((one) => one.memberId)).size).toBe(10);
  });

  it('keeps names and addresses out of what it records', () => {
    expect(JSON.stringify(DEMO_BODIES[1]?.commands)).not.toMatch(/Strandvænge|example\.test/);
    expect(DEMO_BODIES[1]?.people.get(memberId('member-fh-1'))).toEqual({ name: 'Birgit Strandvænge', mail: 'member-fh-1@example.test' });
  });
});

describe('the demo council', () => {
  it('is renamed at the turn of 2024', () => {
    expect(nameOn(council.state, day('2024-12-31'))).toBe('Det Regionale Arbejdsmarkedsråd Nordjylland');
    expect(nameOn(council.state, day('2025-01-01'))).toBe('Det Regionale Beskæftigelsesråd Nordjylland');
  });
});

describe('a body as it is shown', () => {
  it('names those who hold its seats, and nobody whose data are erased', () => {
    const people = new Map([[memberId('member-da-1'), { name: 'Karsten Lundagerbo', mail: undefined }]]);
    const shown = bodyView(committee, DAY, people);
    expect(shown?.seats[0]?.holder).toEqual({
      memberId: memberId('member-da-1'),
      name: 'Karsten Lundagerbo',
      from: '2022-06-01',
      to: undefined,
      nominatedBy: 'DA',
    });
    expect(shown?.seats[1]?.holder?.name).toBeUndefined();
    expect(shown?.partOf).toBe(council.bodyId);
  });
});
