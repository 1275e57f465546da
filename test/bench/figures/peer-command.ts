import type { Comparison } from '../measuring/comparison.js';
import { openApi, peopleOf } from '../setting/api.js';
import { noting, submitting } from '../setting/commands.js';
import { openPeer } from '../setting/peer.js';
import type { Place } from '../setting/place.js';

const CALLERS = [1, 8, 32] as const;
const BOUND = 0.25;
const COMMANDS = [
  ['note', noting],
  ['submit', submitting],
] as const;

/** C3: a command from HTTP to commit, against the same command to an ordinary NestJS application on Express and TypeORM's `save`. */
export async function* peerCommand(place: Place): AsyncGenerator<Comparison> {
  const app = await openApi(place, await place.database('peer_command'));
  const ours = { app, people: await peopleOf(app), path: '/api/v1/cases' };
  const peer = await openPeer(place);
  for (const [name, command] of COMMANDS) {
    for (const callers of CALLERS) {
      yield {
        ...{ figure: 'C3', label: `${name} ${callers}`, callers, bound: BOUND },
        ours: await command(place, ours, callers),
        against: await command(place, peer, callers),
      };
    }
  }
}
