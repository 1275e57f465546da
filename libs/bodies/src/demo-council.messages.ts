import { type Day, day, type LawEntry, type Side } from '#kernel';
import type { BodyCommand, DatedName } from './body.messages.js';
import type { Person } from './body.view.js';
import { CASE_COMMITTEE_NAMES, NORTH_JUTLAND_COUNCIL_NAMES } from './councils.law.js';

/** A body to be established: its id, the commands that make it, and what is known of its people by memberId. */
export interface BodyPlan {
  readonly bodyId: string;
  readonly commands: readonly BodyCommand[];
  readonly people: ReadonlyMap<string, Person>;
}

/** An invented member of the demo committee; a deputy shares the seat of the member it stands in for. */
export interface DemoMember {
  readonly key: string;
  readonly name: string;
  readonly memberId: string;
  readonly seatId: string;
  readonly side: Side;
  readonly organisation: 'DA' | 'FH' | 'KL' | 'DH';
  readonly deputyOf: string | undefined;
}

/** The code of the council that the demo invents. */
export const DEMO_COUNCIL = 'nj';

const FROM: Day = day('2022-06-01');
const COUNCIL_ID = demoId('001');
const COMMITTEE_ID = demoId('002');

/** The people of the demo committee, all invented: eight members and two deputies. */
export const DEMO_MEMBERS: readonly DemoMember[] = [
  member('member-da-1', 'Karsten Lundagerbo', 'da', '1'),
  member('member-da-2', 'Mette Skovkærgård', 'da', '2'),
  member('member-da-3', 'Jesper Havnelykke', 'da', '3'),
  member('member-fh-1', 'Birgit Strandvænge', 'fh', '4'),
  member('member-fh-2', 'Palle Engtoftegård', 'fh', '5'),
  member('member-fh-3', 'Lone Klitbjerghus', 'fh', '6'),
  member('member-kl-1', 'Anders Mosehøjgård', 'kl', '7'),
  member('member-dh-1', 'Vibeke Sølvagerlund', 'dh', '8'),
  deputy('deputy-da-1', 'Troels Bakkehavetoft', 'da', '1'),
  deputy('deputy-fh-1', 'Inge Fjordmarksen', 'fh', '4'),
];

/** The key of the member whom the demo committee has elected its chair. */
export const DEMO_CHAIR = 'member-fh-1';

/** The demo council and its case committee, with the same ids on every machine. */
export const DEMO_BODIES: readonly BodyPlan[] = [
  {
    bodyId: COUNCIL_ID,
    commands: [{ type: 'EstablishBody', data: { kind: 'council', partOf: undefined, names: datedNames(NORTH_JUTLAND_COUNCIL_NAMES) } }],
    people: new Map(),
  },
  {
    bodyId: COMMITTEE_ID,
    commands: [
      { type: 'EstablishBody', data: { kind: 'case-committee', partOf: COUNCIL_ID, names: datedNames(CASE_COMMITTEE_NAMES) } },
      ...DEMO_MEMBERS.flatMap(commandsFor),
      ...DEMO_MEMBERS.filter(({ key }) => key === DEMO_CHAIR).map(electionOf),
    ],
    people: new Map(DEMO_MEMBERS.map(({ memberId, key, name }) => [memberId, { name, mail: `${key}@example.test` }])),
  },
];

function demoId(last: string): string {
  return `01811c8f-e000-7000-8000-${last.padStart(12, '0')}`;
}

function member(key: string, name: string, side: Side, seat: string): DemoMember {
  return { key, name, memberId: demoId(`20${seat}`), ...seatNumber(seat, side), deputyOf: undefined };
}

function deputy(key: string, name: string, side: Side, seat: string): DemoMember {
  return { key, name, memberId: demoId(`30${seat}`), ...seatNumber(seat, side), deputyOf: demoId(`20${seat}`) };
}

function seatNumber(seat: string, side: Side): Pick<DemoMember, 'seatId' | 'side' | 'organisation'> {
  const organisations = { da: 'DA', fh: 'FH', kl: 'KL', dh: 'DH' } as const;
  return { seatId: demoId(`10${seat}`), side, organisation: organisations[side] };
}

function datedNames(entries: readonly LawEntry<string>[]): readonly DatedName[] {
  return entries.map(({ value, inForceFrom }) => ({ name: value, from: inForceFrom }));
}

function commandsFor({ seatId, memberId, side, organisation, deputyOf }: DemoMember): readonly BodyCommand[] {
  const data = { seatId, memberId, from: FROM, to: undefined, nominatedBy: organisation, deputyOf };
  return [
    { type: 'EstablishSeat', data: { seatId, side, organisation } },
    { type: 'AppointMember', data },
  ];
}

function electionOf({ memberId }: DemoMember): BodyCommand {
  return { type: 'ElectChair', data: { memberId, on: FROM, deputyChair: undefined } };
}
