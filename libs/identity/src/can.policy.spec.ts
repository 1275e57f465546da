import type { Actor, Role } from '#kernel';
import { type Action, can, type Resource } from './can.policy.js';

const ROLES: readonly Role[] = [
  'secretariat',
  'chair',
  'member',
  'deputy',
  'constituency',
  'municipality',
  'company',
  'agency',
  'presidency',
  'auditor',
  'admin',
  'system',
];

const ORGANISATIONS: Partial<Record<Role, string>> = {
  municipality: 'municipality:851',
  company: 'company:99001003',
  agency: 'agency:siri',
};

/** Every action and the roles that may do it to a case which anybody who sends cases may send, and another has sent. */
const TO_ANOTHERS_CASE: Readonly<Record<Action, readonly Role[]>> = {
  submit: ['secretariat', 'municipality', 'company', 'agency'],
  supplement: ['secretariat'],
  'request-information': ['secretariat'],
  'provide-information': [],
  'open-party-hearing': ['secretariat'],
  'answer-party-hearing': ['secretariat'],
  'open-hearing': ['secretariat'],
  'extend-hearing': ['secretariat'],
  'close-hearing': ['secretariat'],
  'expire-hearing': ['system'],
  reply: ['chair', 'member', 'deputy'],
  'declare-disqualification': ['chair', 'member', 'deputy'],
  'rule-on-disqualification': ['secretariat', 'chair', 'member'],
  'call-deputy': ['secretariat'],
  contact: ['secretariat'],
  'refer-to-meeting': ['secretariat', 'chair'],
  decide: ['secretariat'],
  'decide-by-mandate': ['chair'],
  'confirm-dispatch': ['secretariat', 'system'],
  'file-letter': ['system'],
  close: ['secretariat'],
  withdraw: ['secretariat'],
  'mark-misdirected': ['secretariat'],
  reopen: ['secretariat'],
  assign: ['secretariat'],
  note: ['secretariat'],
  'raise-attention-point': ['secretariat', 'chair', 'member', 'deputy'],
  'add-document': ['secretariat'],
  'read-case': [
    'secretariat',
    'chair',
    'member',
    'deputy',
    'constituency',
    'municipality',
    'company',
    'agency',
    'presidency',
    'auditor',
    'system',
  ],
  reassess: ['secretariat', 'presidency', 'auditor'],
  'read-contact-tasks': ['secretariat'],
  'read-list-overview': ['secretariat', 'chair', 'member', 'deputy', 'constituency', 'municipality', 'presidency', 'auditor'],
  'read-list-quarter': ['secretariat', 'chair', 'member', 'deputy', 'constituency', 'municipality', 'presidency', 'auditor'],
  'distribute-lists': ['secretariat'],
  'read-settings': ['secretariat', 'chair', 'member', 'deputy', 'presidency', 'auditor', 'admin'],
  'change-setting': ['secretariat'],
  'appoint-member': ['secretariat'],
  'elect-chair': ['secretariat'],
  'record-meeting': ['secretariat'],
  'read-agenda': ['secretariat', 'chair', 'member', 'deputy', 'presidency', 'auditor'],
  'read-queues': ['secretariat', 'admin'],
  'retry-job': ['secretariat', 'admin'],
  'move-clock': ['admin'],
};

/** What a sender may do to a case of its own besides. */
const TO_ITS_OWN: readonly Action[] = ['supplement', 'provide-information', 'withdraw', 'add-document', 'answer-party-hearing'];

const ACTIONS = Object.keys(TO_ANOTHERS_CASE) as readonly Action[];
const SENDERS: readonly Role[] = ['municipality', 'company', 'agency'];

function actor(role: Role, organisation = ORGANISATIONS[role]): Actor {
  return { id: 'someone', kind: 'person', role, council: 'nj', name: 'N.N.', organisation, memberId: undefined, seats: [] };
}

function resource(change: Partial<Resource> = {}): Resource {
  return { council: 'nj', senders: ['company', 'municipality', 'agency:siri'], sender: 'agency:prison-service', ...change };
}

const allowed = (action: Action, on: (role: Role) => Resource): readonly Role[] =>
  ROLES.filter((role) => can(actor(role), action, on(role)));

describe('the policy', () => {
  it.each(ACTIONS)('lets exactly these roles %s where another has sent the case', (action) => {
    expect(allowed(action, () => resource())).toEqual(TO_ANOTHERS_CASE[action]);
  });

  it.each(ACTIONS)('lets a sender %s in its own case as the table says', (action) => {
    const onOwn = allowed(action, (role) => resource({ sender: ORGANISATIONS[role] ?? 'agency:prison-service' }));
    const more = TO_ITS_OWN.includes(action) ? SENDERS : [];
    expect(onOwn).toEqual(ROLES.filter((role) => TO_ANOTHERS_CASE[action].includes(role) || more.includes(role)));
  });

  it.each(ACTIONS)('lets nobody %s in another council', (action) => {
    expect(allowed(action, (role) => resource({ council: 'mj', sender: ORGANISATIONS[role] }))).toEqual([]);
  });
});

describe('a submission', () => {
  it('comes from the very agency that the case type names', () => {
    const siri = resource({ senders: ['agency:siri'] });
    expect(can(actor('agency'), 'submit', siri)).toBe(true);
    expect(can(actor('agency', 'agency:siri-2'), 'submit', siri)).toBe(false);
    expect(can(actor('company'), 'submit', siri)).toBe(false);
    expect(can(actor('municipality'), 'submit', siri)).toBe(false);
  });

  it('comes from any company where companies send, and from no municipality', () => {
    const fromCompanies = resource({ senders: ['company'] });
    expect(can(actor('company', 'company:99002018'), 'submit', fromCompanies)).toBe(true);
    expect(can(actor('municipality'), 'submit', fromCompanies)).toBe(false);
  });

  it('comes from nobody without an organisation', () => {
    expect(can({ ...actor('company'), organisation: undefined }, 'submit', resource())).toBe(false);
    expect(can({ ...actor('company'), organisation: undefined }, 'supplement', resource({ sender: undefined }))).toBe(false);
  });

  it('comes from no role that sends no cases, whatever organisation it is said to have', () => {
    const auditor = actor('auditor', 'municipality:851');
    expect(can(auditor, 'submit', resource())).toBe(false);
    expect(can(auditor, 'withdraw', resource({ sender: 'municipality:851' }))).toBe(false);
  });
});

describe('a sender', () => {
  it('does not touch the case of another of its kind', () => {
    expect(can(actor('municipality'), 'withdraw', resource({ sender: 'municipality:860' }))).toBe(false);
  });
});
