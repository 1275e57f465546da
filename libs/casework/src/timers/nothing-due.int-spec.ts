import { randomUUID } from 'node:crypto';
import { secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, siri, submission } from '../../../../test/support/casework-setting.js';
import type { UntimedCommand } from '../handling/case-request.state.js';

interface Register {
  readonly status: string;
  readonly dueAt: string | null;
}

type Ending = readonly [what: string, status: string, commands: readonly UntimedCommand[]];

const ids = () => ({ decisionId: randomUUID(), dispatchId: randomUUID() });
const closeHearing = (): UntimedCommand => ({ type: 'close-hearing', data: { ...ids(), reason: 'Alle har svaret', seatTerms: undefined } });
const refer: UntimedCommand = { type: 'refer-to-meeting', data: { reason: 'Principiel', seats: [], seatTerms: undefined } };
const withdraw: UntimedCommand = { type: 'withdraw', data: { reason: 'Ikke aktuel', seatTerms: undefined } };
const confirm: UntimedCommand = { type: 'confirm-dispatch', data: { dispatchId: '', bySystem: false } };
const close: UntimedCommand = { type: 'close', data: {} };
const decide = (basis: 'chair-mandate' | 'meeting'): UntimedCommand => ({
  type: 'decide',
  data: {
    ...ids(),
    outcome: 'customary',
    text: 'Lønnen er sædvanlig.',
    reasons: undefined,
    basis,
    terms: undefined,
    seatTerms: undefined,
    settings: [],
  },
});

/** Every way in which a hearing under way, and the case with it, comes to an end. */
const ENDINGS: readonly Ending[] = [
  ['the hearing is closed', 'at-meeting', [closeHearing()]],
  ['it is referred to a meeting', 'at-meeting', [refer]],
  ['it is withdrawn', 'withdrawn', [withdraw]],
  ['it is withdrawn after the hearing', 'withdrawn', [closeHearing(), withdraw]],
  ['the chair decides while it is heard', 'decided', [decide('chair-mandate')]],
  ['it is decided at a meeting', 'decided', [refer, decide('meeting')]],
  ['the sender has been told', 'notified', [decide('chair-mandate'), confirm]],
  ['it is closed', 'closed', [decide('chair-mandate'), confirm, close]],
];
const UNDECIDED = ['at-meeting'];

let setting: Awaited<ReturnType<typeof caseworkSetting>>;

beforeAll(async () => {
  setting = await caseworkSetting();
});

afterAll(() => setting.end());

const timers = (stream: string) =>
  setting.database.workerQuery<{ readonly kind: string }>({ text: 'select kind from deadline where stream = $1', values: [stream] });
const register = (stream: string) =>
  setting.database.read<Register>('nj', {
    text: `select status, nullif(due_at, 'infinity') as "dueAt" from case_register where council = $1 and stream = $2`,
    values: ['nj', stream],
  });

/** The dispatch that a case owes is known by its state alone. */
async function give(caseId: string, command: UntimedCommand): Promise<void> {
  const found = await setting.store.load('nj', caseId, []);
  const dispatchId = found.state?.dispatches.at(-1)?.dispatchId ?? '';
  const given: UntimedCommand = command.type === 'confirm-dispatch' ? { ...command, data: { ...command.data, dispatchId } } : command;
  await done(setting.give(caseId, command.type === 'withdraw' ? siri : secretariat, given));
}

describe('the clock', () => {
  it('waits for a hearing while it is open', async () => {
    const { state } = await setting.openHearing();
    expect(await timers(state.id)).toEqual([{ kind: 'hearing-close' }]);
    expect(await register(state.id)).toMatchObject([{ status: 'in-hearing', dueAt: expect.any(String) as string }]);
  });

  it.each(ENDINGS)('waits for nothing in a case in hearing once %s (%s)', async (_what, status, commands) => {
    const { state } = await setting.openHearing();
    for (const command of commands) await give(state.id, command);
    expect(await timers(state.id)).toEqual([]);
    const [line] = await register(state.id);
    expect([line?.status, line?.dueAt !== null]).toEqual([status, UNDECIDED.includes(status)]);
  });

  it('waits for nothing in a case that was never heard', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    expect(await timers(state.id)).toEqual([]);
    await give(state.id, withdraw);
    expect(await timers(state.id)).toEqual([]);
    expect(await register(state.id)).toEqual([{ status: 'withdrawn', dueAt: null }]);
  });
});
