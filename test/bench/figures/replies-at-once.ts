import { randomUUID } from 'node:crypto';
import type { Actor, Side } from '#kernel';
import type { CaseState } from '#casework';
import type { Comparison } from '../measuring/comparison.js';
import { actor, secretariat } from '../../support/case-actors.js';
import { done, request, submission } from '../../support/casework-setting.js';
import { appendFirstByHand, appendNextByHand, openByHand } from '../setting/by-hand.js';
import { again } from '../setting/case-copies.js';
import { type Casework, openCasework, type Recorded, typicalAppends } from '../setting/casework.js';
import type { Place } from '../setting/place.js';

const MEMBERS = 32;
const BOUND = 1.5;
const SIDES: readonly Side[] = ['da', 'fh', 'kl', 'dh'];

interface Seat {
  readonly seatId: string;
  readonly side: Side;
  readonly organisation: string;
  readonly holder: string;
}

/** V1: 32 members who answer one hearing in the same instant, against 32 appends by hand, one after another, to one stream. */
export async function* repliesAtOnce(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('replies_at_once');
  const typical = await typicalAppends(place, url);
  const casework = openCasework(place, url);
  const pool = openByHand(place, url);
  const copy = again(typical.first);
  let hearing: CaseState | undefined;
  let raw = copy();
  yield {
    ...{ figure: 'V1', label: `${MEMBERS}`, callers: 1, bound: BOUND },
    ours: {
      operations: MEMBERS,
      prepare: async () => {
        hearing = await openHearing(casework);
      },
      work: () => replyAll(casework, hearing),
    },
    against: {
      operations: MEMBERS,
      prepare: async () => {
        raw = copy();
        await appendFirstByHand(pool, raw);
      },
      work: () => appendInTurn(raw, typical.next, (next) => appendNextByHand(pool, next)),
    },
  };
}

async function openHearing({ newCases, existing }: Casework): Promise<CaseState> {
  const { state } = await done(newCases.handle(submission()));
  const asked = { question: 'Er lønnen sædvanlig?', recommendation: 'customary', recommendationText: undefined, closesAt: undefined };
  const data = { ...asked, rule: {}, seats: SEATS, seatTerms: undefined, settings: [], closedDays: [] };
  return (await done(existing.handle(request(state.id, secretariat, { type: 'open-hearing', data })))).state;
}

/** @throws when a reply is refused or lost */
async function replyAll({ existing, store }: Casework, hearing: CaseState | undefined): Promise<void> {
  const id = hearing?.id ?? '';
  const contentHash = hearing?.hearings.at(-1)?.contentHash ?? '';
  const reply = ({ holder, seatId }: Seat) =>
    ({
      type: 'reply',
      data: {
        memberId: holder,
        seatsHeld: [seatId],
        seatTerms: undefined,
        answer: 'approve',
        remark: undefined,
        minorityStatement: undefined,
        contentHash,
      },
    }) as const;
  await Promise.all(SEATS.map((seat) => done(existing.handle(request(id, holderOf(seat), reply(seat))))));
  const { state } = await store.load('nj', id, []);
  const given = state?.hearings.at(-1)?.replies.length ?? 0;
  if (given !== MEMBERS) throw new Error(`${given} of ${MEMBERS} replies are on record`);
}

async function appendInTurn(first: Recorded, next: Recorded, append: (next: Recorded) => Promise<void>): Promise<void> {
  const { stream, events } = first.append;
  for (let count = 0; count < MEMBERS; count += 1) {
    const renamed = next.append.events.map((event) => ({ ...event, id: randomUUID() }));
    await append({ append: { ...next.append, stream, expected: events.length + count, events: renamed }, state: next.state });
  }
}

const SEATS: readonly Seat[] = Array.from({ length: MEMBERS }, (_, index) => {
  const side = SIDES[index % SIDES.length] ?? 'da';
  return { seatId: randomUUID(), side, organisation: side.toUpperCase(), holder: randomUUID() };
});

function holderOf({ seatId, holder }: Seat): Actor {
  return actor({ role: 'member', memberId: holder, seats: [seatId] });
}
