import { Bodies, BodyChanges, DEMO_COUNCIL } from '#bodies';
import { day, instant, systemActor } from '#kernel';
import { eventually } from '../../../../test/support/eventually.js';
import { HearingMails } from '../../../../test/support/hearing-mails.js';

const LEAVING = 'member-kl-1@example.test';
const COMING = 'henny@example.test';
const INVITATION = 'Svar senest mandag den 10. marts 2031';
const PLANNED = `select 1 from notice where kind = 'invitation' and not_before is not null`;
const ENTITLED = 8;

let mails: HearingMails;

beforeEach(async () => {
  mails = await HearingMails.startedAt('2031-03-03T09:00:00.000Z');
});

afterEach(() => mails.close());

/** Somebody new is appointed to the seat of KL from a day on. */
async function appoint(from: string): Promise<void> {
  const bodies = mails.web.get(Bodies, { strict: false });
  const committee = (await bodies.all(DEMO_COUNCIL)).find(({ kind }) => kind === 'case-committee');
  const seat = committee?.seats.find(({ side }) => side === 'kl');
  const person = { name: 'Henny Klitrosegård', mail: COMING, employer: undefined, municipality: undefined };
  const wanted = { seatId: seat?.seatId ?? '', person, from: day(from), to: undefined, nominatedBy: 'KL', deputyOf: undefined };
  const asked = { actor: systemActor(DEMO_COUNCIL), repeatable: undefined, correlationId: 'c-1', ifVersion: undefined };
  const answer = await mails.web.get(BodyChanges, { strict: false }).appoint(asked, committee?.id ?? '', wanted);
  expect(answer.kind).toBe('done');
}

async function expectTakenOver(caseId: string): Promise<void> {
  await mails.clockTo('2031-03-05T22:58:00.000Z');
  expect(await mails.recipients(INVITATION)).not.toContain(COMING);
  await mails.clockTo('2031-03-05T23:00:00.000Z');
  await mails.arrived(INVITATION, ENTITLED + 1);
  await mails.clockTo('2031-03-07T07:00:01.000Z');
  await mails.arrived('Påmindelse', ENTITLED);
  const closesAt = instant('2031-03-14T22:59:59.999Z');
  await mails.secretariat.give(caseId, { type: 'extend-hearing', data: { closesAt, reason: 'Mere tid' } });
  await mails.arrived('forlænget', ENTITLED);
  await mails.clockTo('2031-03-14T23:00:02.000Z');
  await mails.arrived('afsluttet', ENTITLED);
  expect((await mails.recipients('')).filter((address) => address === LEAVING)).toHaveLength(1);
  expect((await mails.called('')).filter(({ recipient }) => recipient === COMING).map(({ subject }) => subject?.split(' ')[0])).toEqual([
    ...['Høring', 'Påmindelse', 'Høringsfristen', 'Høringen'],
  ]);
}

describe('a member who takes over a seat while a hearing runs', () => {
  it('is invited once, on the first day, and told of it from then on instead of the one who left', async () => {
    const { id } = await mails.secretariat.submit();
    await mails.secretariat.openHearing(id);
    await mails.arrived(INVITATION, ENTITLED);
    await appoint('2031-03-06');
    await expectTakenOver(id);
  }, 60_000);

  it('is invited too when the appointment is older than the hearing', async () => {
    await appoint('2031-03-06');
    const { id } = await mails.secretariat.submit();
    await mails.secretariat.openHearing(id);
    await mails.arrived(INVITATION, ENTITLED);
    expect(await mails.rows(PLANNED)).toHaveLength(1);
    await expectTakenOver(id);
  }, 60_000);

  it('is not invited to a hearing that is over by then', async () => {
    const { id } = await mails.secretariat.submit();
    await mails.secretariat.openHearing(id);
    await appoint('2031-03-06');
    await mails.arrived(INVITATION, ENTITLED);
    await mails.secretariat.refer(id);
    await mails.arrived('afsluttet', ENTITLED);
    await mails.clockTo('2031-03-06T09:00:00.000Z');
    await mails.arrived('', 1 + 2 * ENTITLED);
    const ended = () => mails.rows<{ readonly state: string }>(`select state from notice where not_before is not null`);
    expect(await eventually(ended, ([one]) => one?.state !== 'waiting')).toEqual([{ state: 'superseded' }]);
    expect(await mails.recipients('')).not.toContain(COMING);
  }, 60_000);
});
