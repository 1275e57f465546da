import { Settings } from '#bodies';
import { chairMandateOf, GatheredCommands } from '#casework';
import { type Actor, copenhagenDayOf, settledOn } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import { type FoundCase, FoundCases } from '../cases/found-cases.js';
import type { CommandDesk } from './action-commands.js';
import type { ActedIn } from './action-forms.js';
import type { ActionName } from './action-name.js';
import { type Actable, basesFor, mayAct, offeredActions } from './offered-actions.js';

/** A case that somebody acts in. */
export interface ActingIn extends FoundCase {
  readonly about: ActedIn;
  readonly offered: readonly ActionName[];
}

/** Where cases are found that somebody acts in, with what that somebody may do in them. */
@Injectable()
export class ActionDesk {
  constructor(
    private readonly found: FoundCases,
    private readonly settings: Settings,
    private readonly clock: AppClock,
    private readonly gathered: GatheredCommands,
  ) {}

  /** A case with what its reader may do in it now. @throws ProblemException 404 not-found */
  async at(visitor: Actor, number: string): Promise<ActingIn> {
    const found = await this.found.of(visitor, number);
    const actable = await this.actable(found);
    const about = { state: found.read.state, type: found.type, bases: basesFor(visitor, actable) };
    return { ...found, about, offered: offeredActions(visitor, actable) };
  }

  /** A case in which somebody is about to do something. @throws ProblemException 404 not-found, 403 not-permitted */
  async for(visitor: Actor, number: string, action: ActionName): Promise<ActingIn> {
    const acting = await this.at(visitor, number);
    const { state, type } = acting.about;
    if (!mayAct(visitor, action, { state, type, chairMayDecide: false })) throw new ProblemException(403, 'not-permitted');
    return acting;
  }

  /** What commands of a council are made with. */
  commands({ council }: Actor): CommandDesk {
    return { gathered: this.gathered, council };
  }

  private async actable({ read: { state }, type }: FoundCase): Promise<Actable> {
    const [settings, now] = await Promise.all([this.settings.of(state.council), this.clock.now()]);
    return { state, type, chairMayDecide: settledOn(chairMandateOf(type), copenhagenDayOf(now), settings).value };
  }
}
