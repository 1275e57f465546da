import { type Hearing, ballotHolder, isEntitled, replyOf } from './hearing.state.js';

/** Who may answer in a hearing, once each: the holders of its entitled seats, or the deputies called in. */
export function ballotHoldersIn(hearing: Hearing): readonly string[] {
  return [...new Set(hearing.seats.filter(isEntitled).map(ballotHolder))];
}

/** Whether a hearing ends before its deadline: that is settled, somebody may answer, and everybody who may has. */
export function endsEarly(hearing: Hearing): boolean {
  return hearing.closeWhenAllAnswered === true && ballotHoldersIn(hearing).length > 0 && awaitedIn(hearing).length === 0;
}

/** Who may answer in a hearing and has not, once each; an answer that has lapsed is none. */
export function awaitedIn(hearing: Hearing): readonly string[] {
  const silent = hearing.seats.filter((seat) => isEntitled(seat) && replyOf(hearing, seat) === undefined);
  return [...new Set(silent.map(ballotHolder))];
}
