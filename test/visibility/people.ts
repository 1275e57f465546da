import type { PersonaRole } from './audience-table.js';

/** One who looks: a persona of the demo, and the person and organisation it is. */
export interface Looker {
  readonly persona: string;
  readonly role: PersonaRole;
  /** The member it is, by the key of its seat; a deputy by its own. */
  readonly person: string | undefined;
  readonly address: string;
}

/** The holders of the eight seats, by key; the chair is the first of FH. */
export const SEATED = [
  ...['member-da-1', 'member-da-2', 'member-da-3', 'member-fh-1', 'member-fh-2', 'member-fh-3'],
  ...['member-kl-1', 'member-dh-1'],
];
export const CHAIR = 'member-fh-1';

/** Deputies, by the member in whose place they come. */
export const DEPUTIES: Readonly<Record<string, string>> = { 'member-da-1': 'deputy-da-1', 'member-fh-1': 'deputy-fh-1' };

/** The municipalities of the council, by code. */
export const MUNICIPALITIES = ['773', '787', '810', '813', '820', '825', '840', '846', '849', '851', '860'];

const looker = (persona: string, role: PersonaRole, person?: string, address = persona): Looker => ({
  ...{ persona, role, person },
  address: `${address}@example.test`,
});

/** Everybody whom the contract names as a persona. */
export const LOOKERS: readonly Looker[] = [
  looker('secretariat', 'secretariat'),
  looker('presidency', 'overseer'),
  looker('auditor', 'overseer'),
  looker('chair', 'chair', CHAIR, CHAIR),
  ...SEATED.map((key) => looker(key, 'member', key)),
  ...Object.values(DEPUTIES).map((key) => looker(key, 'deputy', key)),
  looker('constituency-1', 'constituency'),
  ...MUNICIPALITIES.map((code) => looker(`municipality-${code}`, 'municipality', undefined, code)),
  looker('company-1', 'company'),
  looker('company-2', 'company'),
  looker('siri', 'agency'),
  looker('prison-service', 'agency'),
  looker('admin', 'admin'),
];
