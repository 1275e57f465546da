import { randomUUID } from 'node:crypto';
import { addMilliseconds, type Actor, type Instant } from '#kernel';
import { actor, secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, memberOf, siri, submission } from '../../../../test/support/casework-setting.js';
import { type AgendaCases, MeetingCases } from './meeting-cases.query.js';

const CHAIR_SEAT = 3;

let setting: Awaited<ReturnType<typeof caseworkSetting>>;

beforeEach(async () => {
  setting = await caseworkSetting();
});

afterEach(async () => {
  await setting.end();
});

const chair = (): Actor => ({ ...memberOf(CHAIR_SEAT), role: 'chair' });
const agendaOf = (who: Actor, since?: Instant) => new MeetingCases(setting.database).of(who, since);
const idsIn = async (part: keyof Omit<AgendaCases, 'isComplete'>, who: Actor, since?: Instant) =>
  (await agendaOf(who, since))[part].map(({ caseId }) => caseId);
const seatsOf = (...indexes: readonly number[]) =>
  indexes.map((index) => ({
    ...({ seatId: memberOf(index).seats[0] ?? '', side: 'da', organisation: 'DA' } as const),
    holder: memberOf(index).memberId,
  }));

async function received(): Promise<string> {
  return (await done(setting.newCases.handle(submission()))).state.id;
}

/** A case that is referred to a meeting, before these seats. */
async function referred(reason: string, ...seats: readonly number[]): Promise<string> {
  const id = await received();
  await done(setting.give(id, secretariat, { type: 'refer-to-meeting', data: { reason, seats: seatsOf(...seats), seatTerms: undefined } }));
  return id;
}

async function decidedByChair(): Promise<{ readonly id: string; readonly at: Instant }> {
  const id = await received();
  const said = {
    outcome: 'customary',
    text: 'Lønnen er sædvanlig.',
    reasons: undefined,
    basis: 'chair-mandate',
    terms: undefined,
  } as const;
  const ids = { decisionId: randomUUID(), dispatchId: randomUUID() };
  const { state } = await done(
    setting.give(id, chair(), { type: 'decide', data: { ...ids, ...said, seatTerms: undefined, settings: [] } }),
  );
  return { id, at: state.decision?.decidedAt ?? state.receivedAt };
}

async function raised(id: string): Promise<Instant> {
  const data = { text: 'Se her', recommendation: 'Drøft', findings: undefined };
  return (await done(setting.give(id, secretariat, { type: 'raise-attention-point', data }))).state.lastAt;
}

async function ruledOut(index: number, caseId: string): Promise<void> {
  const memberId = memberOf(index).memberId ?? '';
  const bench = [{ seatId: memberOf(index).seats[0] ?? '', holder: memberId, deputy: undefined }];
  const ruling = { memberId, disqualified: true, reason: 'x', exception: undefined, bench, chair: undefined, deputyChair: undefined };
  await done(setting.give(caseId, secretariat, { type: 'rule-on-disqualification', data: ruling }));
}

describe('the cases that wait for a meeting', () => {
  it('are those at a meeting, with why, for all of the council', async () => {
    await received();
    const id = await referred('Principiel', 0);
    for (const who of [secretariat, actor({ role: 'presidency' }), actor({ role: 'auditor' })])
      expect((await agendaOf(who)).waiting).toMatchObject([{ caseId: id, why: 'Henvist til møde: Principiel' }]);
  });

  it('are for members those that are before their seats, and for nobody disqualified', async () => {
    const [mine, others] = [await referred('A', 0, 1), await referred('B', 1)];
    expect(await idsIn('waiting', memberOf(0))).toEqual([mine]);
    expect((await idsIn('waiting', memberOf(1))).toSorted()).toEqual([mine, others].toSorted());
    await ruledOut(1, mine);
    expect(await idsIn('waiting', memberOf(1))).toEqual([others]);
    expect(await idsIn('waiting', { ...secretariat, council: 'mj' })).toEqual([]);
  });

  it('are not for who sends them', async () => {
    const id = await referred('A', 0);
    await raised(id);
    expect((await agendaOf(siri)).attentionPoints).toEqual([]);
  });
});

describe('what the chair has decided by mandate', () => {
  it('is told from a moment on, the earliest first, to the council and to the chair', async () => {
    const [first, second] = [await decidedByChair(), await decidedByChair()];
    for (const who of [secretariat, actor({ role: 'presidency' }), chair()])
      expect(await idsIn('chairDecisions', who)).toEqual([first.id, second.id]);
    expect(await idsIn('chairDecisions', secretariat, first.at)).toEqual([first.id, second.id]);
    expect(await idsIn('chairDecisions', secretariat, addMilliseconds(second.at, 1))).toEqual([]);
    expect((await agendaOf(secretariat)).chairDecisions).toMatchObject([{ outcome: 'customary', text: 'Lønnen er sædvanlig.' }, {}]);
  });

  it('is not for members before whom the case never was', async () => {
    await decidedByChair();
    expect(await idsIn('chairDecisions', memberOf(0))).toEqual([]);
  });
});

describe('points of attention on an agenda', () => {
  it('are told from a moment on, each of them, to who may know of the case', async () => {
    const [mine, others] = [await referred('A', 0), await received()];
    const first = await raised(mine);
    await raised(others);
    const last = await raised(mine);
    expect(await idsIn('attentionPoints', secretariat)).toEqual([mine, others, mine]);
    expect(await idsIn('attentionPoints', secretariat, addMilliseconds(last, 1))).toEqual([]);
    expect((await idsIn('attentionPoints', secretariat, first)).length).toBe(3);
    expect(await idsIn('attentionPoints', memberOf(0))).toEqual([mine, mine]);
    expect(await idsIn('attentionPoints', memberOf(1))).toEqual([]);
  });
});
