import type { Basis, GatheredCommands, UntimedCommand } from '#casework';
import { day, endOfCopenhagenDay, type Instant } from '#kernel';
import type { ActionName } from './action-name.js';
import { type ActionValues, linesOf } from './given-action.js';

/** With what commands are made of a form: what gathers the facts outside it, and for which council. */
export interface CommandDesk {
  readonly gathered: GatheredCommands;
  readonly council: string;
}

type Made = UntimedCommand | Promise<UntimedCommand>;
type Makers = Readonly<Record<Exclude<ActionName, 'open-hearing'>, (given: (name: string) => string, desk: CommandDesk) => Made>>;

const MAKERS: Makers = {
  'extend-hearing': (given) => ({
    type: 'extend-hearing',
    data: { closesAt: lastMomentOf(given('frist')), reason: given('begrundelse') },
  }),
  'close-hearing': (given, { gathered, council }) => gathered.closeHearing(council, given('begrundelse')),
  decide: (given, { gathered, council }) =>
    gathered.decide(council, {
      outcome: given('udfald'),
      text: given('tekst'),
      reasons: saidIn(given('begrundelse')),
      basis: given('grundlag') as Basis,
      terms: saidIn(given('vilkaar')),
    }),
  'confirm-dispatch': (given) => ({ type: 'confirm-dispatch', data: { dispatchId: given('forsendelse'), bySystem: false } }),
  close: () => ({ type: 'close', data: {} }),
  'refer-to-meeting': (given, { gathered, council }) => gathered.referToMeeting(council, given('begrundelse')),
  'request-information': (given) => ({ type: 'request-information', data: { questions: linesOf(given('spoergsmaal')) } }),
  assign: (given) => ({ type: 'assign', data: { to: given('sagsbehandler') } }),
  note: (given) => ({ type: 'note', data: { text: given('notat') } }),
  'mark-misdirected': (given) => ({
    type: 'mark-misdirected',
    data: { forwardedTo: given('sendt-til'), reason: given('begrundelse') },
  }),
  withdraw: (given, { gathered, council }) => gathered.withdraw(council, given('begrundelse')),
  reopen: (given) => ({ type: 'reopen', data: { reason: given('begrundelse') } }),
};

/** The command that a form without fault asks for. */
export async function commandOf(action: keyof Makers, values: ActionValues, desk: CommandDesk): Promise<UntimedCommand> {
  return MAKERS[action]((name) => values[name] ?? '', desk);
}

/** The opening of a hearing that a form without fault asks for, to close at a moment if one is given. */
export async function openingOf(values: ActionValues, closesAt: Instant | undefined, { gathered, council }: CommandDesk) {
  return gathered.openHearing(council, {
    question: values['spoergsmaal'] ?? '',
    recommendation: saidIn(values['indstilling']),
    recommendationText: saidIn(values['indstillingstekst']),
    closesAt: closesAt ?? closingIn(values['frist']),
    rule: {},
  });
}

function closingIn(frist: string | undefined): Instant | undefined {
  return frist === undefined || frist === '' ? undefined : lastMomentOf(frist);
}

function lastMomentOf(text: string): Instant {
  return endOfCopenhagenDay(day(text));
}

function saidIn(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
