import { addMilliseconds } from '#kernel';
import { AppClock, type Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { actor, secretariat } from '../../../../test/support/case-actors.js';
import {
  caseworkSetting,
  done,
  memberIds,
  memberOf,
  repeatable,
  request,
  siri,
  submission,
} from '../../../../test/support/casework-setting.js';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf } from '../case/case.state.js';
import { CaseStore } from '../store/case-store.query.js';
import type { UntimedCommand } from './case-request.state.js';
import { ExistingCases } from './existing-case.handler.js';
import { NewCases } from './new-case.handler.js';

let setting: Awaited<ReturnType<typeof caseworkSetting>>;

beforeAll(async () => {
  setting = await caseworkSetting();
});

afterAll(async () => {
  await setting.end();
});

describe('a new case', () => {
  it('is numbered by council and year, and stands in log, state and register', async () => {
    const { state, version } = await done(setting.newCases.handle(submission()));
    expect(state).toMatchObject({
      status: 'ready',
      sender: { principal: 'agency:siri', name: 'SIRI' },
      subject: expect.stringContaining('Klejnsmed') as string,
    });
    expect(state.number).toMatch(/^NJ-\d{4}-\d{6}$/);
    expect(version).toBe(2);
    expect(await setting.events.readState('nj', state.id)).toEqual({ version: 2, state: JSON.parse(JSON.stringify(state)) as CaseState });
    expect((await setting.store.history('nj', state.id)).map(({ event }) => event.type)).toEqual(['CaseReceived', 'CaseAssessed']);
    expect(await setting.store.asOf('nj', state.id, { version: 2 })).toEqual({
      version: 2,
      state: JSON.parse(JSON.stringify(state)) as CaseState,
    });
  });

  it('is one case for a hundred identical requests at once, and each is told of it', async () => {
    const key = repeatable('one-of-a-hundred');
    const answers = await Promise.all(Array.from({ length: 100 }, () => done(setting.newCases.handle(submission(key)))));
    expect(new Set(answers.map(({ state }) => state.number)).size).toBe(1);
    expect(new Set(answers.map(({ state }) => state.id)).size).toBe(1);
    const [first] = answers;
    expect(await setting.countEvents(first?.state.id ?? '')).toBe(2);
  });

  it('is refused under a key that was used for another request', async () => {
    await done(setting.newCases.handle(submission(repeatable('reused'))));
    const answer = await setting.newCases.handle(submission({ ...repeatable('reused'), requestHash: 'another' }));
    expect(answer).toMatchObject({ kind: 'refused', rejection: { code: 'idempotency-key-reused' } });
  });

  it('gets a number above every earlier one', async () => {
    const one = await done(setting.newCases.handle(submission()));
    const two = await done(setting.newCases.handle(submission()));
    expect(two.state.number > one.state.number).toBe(true);
  });
});

describe('a command to a case', () => {
  it('is not found by who may not know of the case', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const stranger = actor({ role: 'agency', organisation: 'agency:prison-service' });
    expect(await setting.give(state.id, stranger, { type: 'withdraw', data: { reason: 'x', seatTerms: undefined } })).toEqual({
      kind: 'not-found',
    });
    expect(await setting.give(randomUUID(), secretariat, { type: 'note', data: { text: 'x' } })).toEqual({ kind: 'not-found' });
  });

  it('is not permitted to who may see the case and not do it', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    expect(await setting.give(state.id, siri, { type: 'note', data: { text: 'x' } })).toEqual({ kind: 'not-permitted' });
  });

  it('is given by the chair, by mandate, before the case has been before the committee', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const chair = { ...memberOf(3), role: 'chair' } as const;
    const note: UntimedCommand = { type: 'note', data: { text: 'x' } };
    expect(await setting.give(state.id, chair, note)).toEqual({ kind: 'not-found' });
    const reason: UntimedCommand = { type: 'refer-to-meeting', data: { reason: 'x', seats: [], seatTerms: undefined } };
    expect(await setting.give(state.id, memberOf(3), reason)).toEqual({ kind: 'not-found' });
    expect(await setting.give(state.id, chair, reason)).toMatchObject({ kind: 'done', state: { status: 'at-meeting' } });
  });

  it('is not the chair’s to give by mandate once ruled disqualified', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const chair = { ...memberOf(3), role: 'chair' } as const;
    const memberId = chair.memberId ?? '';
    const bench = [{ seatId: chair.seats[0] ?? '', holder: memberId, deputy: undefined }];
    const ruling = { memberId, disqualified: true, reason: 'x', exception: undefined, bench, chair: memberId, deputyChair: undefined };
    await done(setting.give(state.id, secretariat, { type: 'rule-on-disqualification', data: ruling }));
    const reason: UntimedCommand = { type: 'refer-to-meeting', data: { reason: 'x', seats: [], seatTerms: undefined } };
    expect(await setting.give(state.id, chair, reason)).toEqual({ kind: 'not-found' });
  });

  it('is refused at another version than the one seen', async () => {
    const { state, version } = await done(setting.newCases.handle(submission()));
    const note: UntimedCommand = { type: 'note', data: { text: 'x' } };
    expect(await setting.give(state.id, secretariat, note, { ifVersion: version - 1 })).toEqual({ kind: 'version-changed' });
    expect(await setting.give(state.id, secretariat, note, { ifVersion: version })).toMatchObject({ kind: 'done', version: version + 1 });
  });

  it('is answered as the first time when it is asked again, however far the case has come', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const assign: UntimedCommand = { type: 'assign', data: { to: 'Karla' } };
    const first = await setting.give(state.id, secretariat, assign, { repeatable: repeatable('assign-once') });
    await setting.give(state.id, secretariat, { type: 'assign', data: { to: 'Bent' } });
    const again = await setting.give(state.id, secretariat, assign, { repeatable: repeatable('assign-once') });
    expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(first)));
    expect(await setting.countEvents(state.id)).toBe(4);
  });

  it('happens once for twins that wait together', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const note: UntimedCommand = { type: 'note', data: { text: 'x' } };
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => setting.give(state.id, secretariat, note, { repeatable: repeatable('note-once') })),
    );
    expect(answers.every((answer) => answer.kind === 'done' && answer.version === 3)).toBe(true);
    expect(await setting.countEvents(state.id)).toBe(3);
  });

  it('loses nothing when two processes write to one case at once', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const elsewhere = new ExistingCases(setting.store);
    const notes = Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? setting.existing : elsewhere).handle(
        request(state.id, secretariat, { type: 'note', data: { text: index.toString() } }),
      ),
    );
    expect((await Promise.all(notes)).every(({ kind }) => kind === 'done')).toBe(true);
    expect(await setting.countEvents(state.id)).toBe(42);
  });
});

describe('replies to one hearing at once', () => {
  it('are all on record, in two statements a batch', async () => {
    const { state } = await setting.openHearing();
    const contentHash = openHearingOf(state)?.contentHash ?? '';
    const answers = await Promise.all(
      memberIds.map((memberId, index) =>
        setting.give(state.id, memberOf(index), {
          type: 'reply',
          data: {
            memberId,
            seatsHeld: memberOf(index).seats,
            seatTerms: undefined,
            answer: 'approve',
            remark: undefined,
            minorityStatement: undefined,
            contentHash,
          },
        }),
      ),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(memberIds.map(() => 'done'));
    const stored = await setting.events.readState<CaseState>('nj', state.id);
    expect(stored?.state.hearings[0]?.replies.map(({ memberId }) => memberId).sort()).toEqual([...memberIds].sort());
  });

  it('are refused one millisecond after the deadline, by the clock of the command and nothing else', async () => {
    const { state } = await setting.openHearing();
    const hearing = openHearingOf(state);
    await new AppClock(setting.database).moveTo(addMilliseconds(hearing?.closesAt ?? state.receivedAt, 1));
    const { seats } = memberOf(0);
    const given = {
      seatTerms: undefined,
      answer: 'approve',
      remark: undefined,
      minorityStatement: undefined,
      contentHash: hearing?.contentHash ?? '',
    } as const;
    const reply = { memberId: memberIds[0] ?? '', seatsHeld: seats, ...given };
    const answer = await setting.give(state.id, memberOf(0), { type: 'reply', data: reply });
    expect(answer).toMatchObject({ kind: 'refused', rejection: { code: 'hearing-is-closed' } });
  });
});

describe('a command', () => {
  it('takes two statements: one to load, one to append', async () => {
    const { state } = await done(setting.newCases.handle(submission()));
    const statements: string[] = [];
    const counting: Pick<Database, 'query' | 'notify'> = {
      query: (statement) => {
        statements.push(statement.name ?? statement.text);
        return setting.database.query(statement);
      },
      notify: () => undefined,
    };
    const counted = new CaseStore(Object.assign(Object.create(setting.database) as Database, counting), setting.events);
    await new ExistingCases(counted).handle(request(state.id, secretariat, { type: 'note', data: { text: 'x' } }));
    await new NewCases(counted).handle(submission());
    expect(statements).toEqual(['load_case', 'append_case', 'begin_case', 'append_case']);
  });
});
