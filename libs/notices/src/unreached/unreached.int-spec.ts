import { instant } from '#kernel';
import { eventually } from '../../../../test/support/eventually.js';
import { HearingMails } from '../../../../test/support/hearing-mails.js';

interface Row {
  readonly state: string;
  readonly waits: boolean;
}

const REFUSED = ['member-da-3@example.test', 'member-kl-1@example.test', 'member-dh-1@example.test'];
const UNREACHED = `select state, not_before is not null as waits from notice where kind = 'unreached' order by planned_at`;
const SECRETARIAT = 'secretariat@example.test';

let mails: HearingMails;

beforeEach(async () => {
  mails = await HearingMails.startedAt('2031-03-03T09:00:00.000Z');
});

afterEach(() => mails.close());

const unreached = () => mails.rows<Row>(UNREACHED);
const toSecretariat = async () => (await mails.recipients('')).filter((address) => address === SECRETARIAT).length;

describe('several members whom no mail reaches', () => {
  it('are told to the secretariat in one mail a day, and those found later with the next', async () => {
    for (const address of REFUSED) mails.server.refused.add(address);
    const { id, number } = await mails.secretariat.submit();
    await mails.secretariat.openHearing(id);
    const [first] = await mails.arrived('kan ikke nås', 1);
    expect(first).toMatchObject({ recipient: SECRETARIAT, subject: `Høring i sag ${number}: 3 medlemmer kan ikke nås med mail` });
    expect(await unreached()).toEqual([{ state: 'sent', waits: false }]);

    mails.server.refused.add('member-fh-2@example.test');
    const closesAt = instant('2031-03-14T22:59:59.999Z');
    await mails.secretariat.give(id, { type: 'extend-hearing', data: { closesAt, reason: 'Mere tid' } });
    await mails.arrived('forlænget', 4);
    await eventually(unreached, ({ length }) => length === 2);
    expect(await unreached()).toEqual([
      { state: 'sent', waits: false },
      { state: 'waiting', waits: true },
    ]);
    await mails.clockTo('2031-03-03T22:58:00.000Z');
    expect(await toSecretariat()).toBe(1);
    await mails.clockTo('2031-03-03T23:00:00.000Z');
    const [, second] = await mails.arrived('kan ikke nås', 2);
    expect(second?.subject).toBe(`Høring i sag ${number}: 4 medlemmer kan ikke nås med mail`);
    expect(await toSecretariat()).toBe(2);
  }, 90_000);

  it('are not told of the next day when they have been reached by then', async () => {
    mails.server.refused.add('member-dh-1@example.test');
    const { id } = await mails.secretariat.submit();
    await mails.secretariat.openHearing(id);
    await mails.arrived('kan ikke nås', 1);
    await mails.secretariat.give(id, {
      type: 'extend-hearing',
      data: { closesAt: instant('2031-03-12T22:59:59.999Z'), reason: 'Mere tid' },
    });
    await mails.arrived('forlænget', 7);
    await eventually(unreached, ({ length }) => length === 2);
    mails.server.refused.clear();
    await mails.secretariat.give(id, {
      type: 'extend-hearing',
      data: { closesAt: instant('2031-03-14T22:59:59.999Z'), reason: 'Endnu mere' },
    });
    await mails.arrived('forlænget', 15);
    await mails.clockTo('2031-03-04T09:00:00.000Z');
    await eventually(unreached, ([, later]) => later?.state !== 'waiting');
    expect((await unreached()).map(({ state }) => state)).toEqual(['sent', 'superseded']);
    expect(await toSecretariat()).toBe(1);
  }, 90_000);
});
