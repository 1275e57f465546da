import type { JsonObject } from '#kernel';
import type { Chance } from '../resilience/chance.js';
import { exampleOf } from '../support/examples.js';
import { cvrOf } from '../year/invented-numbers.js';
import { mark } from './audience-table.js';
import { CHAIR, DEPUTIES, MUNICIPALITIES, SEATED } from './people.js';

/** What is to become of a case. */
export const ENDS = [
  ...(['ready', 'incomplete', 'asked', 'misdirected', 'withdrawn', 'referred'] as const),
  ...(['in-hearing', 'withdrawn-in-hearing', 'heard', 'at-meeting', 'decided', 'closed', 'reopened'] as const),
] as const;
export type End = (typeof ENDS)[number];

/** What happens among the members of a case's hearing, by the keys of their seats. */
export interface MembersPlanned {
  readonly out: readonly string[];
  /** Of those who are out, the one whom a ruling brings back. */
  readonly back: string | undefined;
  readonly backByException: boolean;
  /** The member in whose place a deputy is called in, absent or out. */
  readonly replaced: string | undefined;
  readonly deputyOut: boolean;
  readonly answering: readonly string[];
  /** One who is silent, and is asked in person. */
  readonly contacted: string | undefined;
}

/** A document to be put on a case. */
export interface DocumentPlanned {
  readonly by: 'sender' | 'council';
  readonly access: 'hearing' | 'secretariat';
}

/** A case as chance has planned it. */
export interface PlannedCase {
  readonly tag: string;
  readonly type: string;
  readonly end: End;
  readonly sender: string;
  /** Municipalities besides the sender that the case concerns, by persona. */
  readonly workplaces: readonly string[];
  /** Undefined for a KLV list, which is sent as a file. */
  readonly submission: JsonObject | undefined;
  readonly documents: readonly DocumentPlanned[];
  readonly isNoted: boolean;
  /** How far the party is heard, where the case is decided about one. */
  readonly party: 'not-asked' | 'asked' | 'answered';
  readonly members: MembersPlanned;
}

type Content = Pick<PlannedCase, 'type' | 'sender' | 'workplaces' | 'submission'>;

const CASES_AN_END = 3;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CONFIDENTIAL_UNTIL = '2031-12-31';
const municipality = (code: string): string => `municipality-${code}`;

const CONTENTS: readonly ((tag: string, chance: Chance, n: number) => Content)[] = [
  (tag, chance, n) => {
    const codes = some(MUNICIPALITIES, 2, chance);
    const sender = chance.oneOf(['company-1', 'company-2', municipality(chance.oneOf(MUNICIPALITIES))]);
    const example = exampleOf('mass-layoff-notice');
    const [workplace] = example['workplaces'] as readonly JsonObject[];
    const submission = {
      ...example,
      employer: { ...(example['employer'] as JsonObject), cvr: cvrOf(n) },
      workplaces: codes.map((code) => ({ ...workplace, municipality: code })),
      reason: mark('submission', tag),
      confidentialUntil: chance.oneOf([null, CONFIDENTIAL_UNTIL]),
    };
    const workplaces = codes.map(municipality).filter((persona) => persona !== sender);
    return { type: 'mass-layoff-notice', sender, workplaces, submission };
  },
  (tag) => ofExample('work-permit-opinion', 'siri', { overtimeTerms: mark('submission', tag) }),
  (tag, chance) => ofExample('work-sharing-extension', municipality(chance.oneOf(MUNICIPALITIES)), { reason: mark('submission', tag) }),
  (tag, chance) => {
    const code = chance.oneOf(MUNICIPALITIES);
    return ofExample('quota-dispensation', municipality(code), { municipality: code, competitionAssessment: mark('submission', tag) });
  },
  (tag) => ofExample('community-service-place', 'prison-service', { tasks: mark('submission', tag) }),
  () => ({ type: 'klv-list', sender: '', workplaces: [], submission: undefined }),
];

/** In each type, a required field without which a case is incomplete. */
const REQUIRED: Readonly<Record<string, string>> = {
  'mass-layoff-notice': 'periodFrom',
  'work-permit-opinion': 'jobTitle',
  'work-sharing-extension': 'currentFrom',
  'quota-dispensation': 'periodFrom',
  'community-service-place': 'maxConcurrent',
};

/** Three cases for each end, of all types in turn. */
export function plannedCases(chance: Chance): readonly PlannedCase[] {
  const lists = some(MUNICIPALITIES, MUNICIPALITIES.length, chance);
  const first = chance.between(0, CONTENTS.length - 1);
  return Array.from({ length: ENDS.length * CASES_AN_END }, (_, n) => {
    const tag = `${LETTERS[Math.floor(n / LETTERS.length)] ?? ''}${LETTERS[n % LETTERS.length] ?? ''}`;
    const content = CONTENTS[(first + n) % CONTENTS.length]?.(tag, chance, n);
    if (content === undefined) throw new Error('there is no such content');
    const end = endOf(n, content);
    const sent = content.type === 'klv-list' ? { ...content, sender: municipality(lists.pop() ?? '') } : content;
    return {
      ...{ ...sent, submission: end === 'incomplete' ? lacking(sent) : sent.submission },
      ...{ tag, end, documents: documents(chance), isNoted: isSo(chance), members: members(chance) },
      party: end === 'incomplete' ? 'not-asked' : chance.oneOf(['not-asked', 'asked', 'answered', 'answered']),
    };
  });
}

/** A file with a required cell lacking is refused, so no list is incomplete. */
function endOf(n: number, { type }: Content): End {
  const end = ENDS[n % ENDS.length] ?? 'ready';
  return end === 'incomplete' && type === 'klv-list' ? 'ready' : end;
}

function lacking({ type, submission }: Content): JsonObject {
  return { ...submission, [REQUIRED[type] ?? '']: null };
}

function ofExample(type: string, sender: string, changes: JsonObject): Content {
  return { type, sender, workplaces: [], submission: { ...exampleOf(type), ...changes } };
}

function documents(chance: Chance): readonly DocumentPlanned[] {
  const all: readonly DocumentPlanned[] = [
    { by: 'sender', access: 'hearing' },
    { by: 'sender', access: 'secretariat' },
    { by: 'council', access: 'hearing' },
    { by: 'council', access: 'secretariat' },
  ];
  return some(all, chance.between(0, all.length), chance);
}

function members(chance: Chance): MembersPlanned {
  const out = some(SEATED, chance.between(0, 2), chance);
  const candidate = out.includes(CHAIR) ? CHAIR : out[0];
  const back = isSo(chance) ? candidate : undefined;
  const replaced = chance.between(0, 2) === 0 ? undefined : chance.oneOf(Object.keys(DEPUTIES));
  const free = SEATED.filter((key) => !out.includes(key) && key !== replaced);
  const answering = some(free, chance.between(0, 4), chance);
  return {
    ...{ out, back, replaced },
    backByException: isSo(chance),
    deputyOut: chance.between(0, 3) === 0,
    ...{ answering, contacted: isSo(chance) ? free.find((key) => !answering.includes(key)) : undefined },
  };
}

function isSo(chance: Chance): boolean {
  return chance.between(0, 1) === 0;
}

/** So many of these, drawn without putting back. */
function some<T>(all: readonly T[], count: number, chance: Chance): T[] {
  const left = [...all];
  return Array.from({ length: count }, () => {
    const drawn = chance.oneOf(left);
    left.splice(left.indexOf(drawn), 1);
    return drawn;
  });
}
