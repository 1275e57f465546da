import type { Actor, Role } from '#kernel';

/** The claims of our own that a token carries beside the registered ones. */
export const CLAIM = {
  council: 'urn:sagsudvalg:council',
  role: 'urn:sagsudvalg:role',
  organisation: 'urn:sagsudvalg:organisation',
  memberId: 'urn:sagsudvalg:member_id',
  seatOnly: 'urn:sagsudvalg:seat_only',
} as const;

/** The content of a token whose signature, issuer, audience and times have been checked. */
export type Claims = Readonly<Record<string, unknown>>;

/** What a role must be able to show besides itself: an organisation of this form, a memberId, or nothing. */
type Proof = RegExp | 'member' | 'none';

const PROOFS: Readonly<Record<Exclude<Role, 'system'>, Proof>> = {
  secretariat: 'none',
  chair: 'member',
  member: 'member',
  deputy: 'member',
  constituency: 'none',
  municipality: /^municipality:\d{3}$/,
  company: /^company:\d{8}$/,
  agency: /^agency:[a-z0-9]+(-[a-z0-9]+)*$/,
  presidency: 'none',
  auditor: 'none',
  admin: 'none',
};

const COUNCIL = /^[a-z0-9]{1,20}$/;
const MEMBER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UNPRINTABLE = /\p{C}/u;
const MACHINE_GRANTS: readonly unknown[] = ['client-credentials', 'client_credentials'];

/**
 * The actor a token speaks for, its seats still unknown; undefined when the claims do not add up to one.
 * An organisation counts only for those who send cases, a memberId only for those who sit in the committee.
 */
export function actorFrom(claims: Claims): Actor | undefined {
  const { sub, name } = claims;
  const role = claims[CLAIM.role];
  const council = claims[CLAIM.council];
  if (!isText(sub) || !isRole(role) || !matches(COUNCIL, council)) return undefined;
  const proof = PROOFS[role];
  const organisation = proof instanceof RegExp ? claims[CLAIM.organisation] : undefined;
  const memberId = proof === 'member' ? claims[CLAIM.memberId] : undefined;
  if (!isTextOrUndefined(organisation) || !isTextOrUndefined(memberId) || !isProven(proof, organisation, memberId)) return undefined;
  return { id: sub, kind: kindOf(claims), role, council, name: isText(name) ? name : sub, organisation, memberId, seats: [] };
}

/** Whether a token speaks for all that a member has been elected to; one may be issued for the member's seat alone. */
export function mayPreside(claims: Claims): boolean {
  return claims[CLAIM.seatOnly] !== true;
}

/**
 * An actor of the committee as he or she stands in it today: who chairs it is the body's word and not the token's, so that
 * an election is known with the next request.
 */
export function seatedAs(
  actor: Actor,
  { seats, isChair }: { readonly seats: readonly string[]; readonly isChair: boolean },
  presides: boolean,
): Actor {
  if (isChair && (presides || actor.role === 'chair')) return { ...actor, seats, role: 'chair' };
  return { ...actor, seats, role: actor.role === 'chair' ? 'member' : actor.role };
}

/** A client that acts on its own behalf is a machine: said by the grant, or by a subject that is the client itself. */
function kindOf({ gty, sub, client_id: client }: Claims): 'machine' | 'person' {
  return MACHINE_GRANTS.includes(gty) || sub === client ? 'machine' : 'person';
}

function isProven(proof: Proof, organisation: string | undefined, memberId: string | undefined): boolean {
  if (proof === 'none') return true;
  return proof === 'member' ? matches(MEMBER_ID, memberId) : matches(proof, organisation);
}

function isRole(value: unknown): value is keyof typeof PROOFS {
  return typeof value === 'string' && Object.hasOwn(PROOFS, value);
}

function matches(form: RegExp, value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 200 && !UNPRINTABLE.test(value);
}

function isTextOrUndefined(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
