/** What may be read of a case, kind by kind. What is put on a case in a test carries a mark of its kind. */
export const MATTERS = [
  ...(['submission', 'questions', 'decision', 'steps', 'assignee', 'note', 'hearing', 'replies'] as const),
  ...(['grounds', 'explanation', 'attention', 'dispatches', 'contact', 'minority', 'party-question', 'party-statement'] as const),
  ...(['sender-hearing', 'sender-secretariat', 'council-hearing', 'council-secretariat'] as const),
] as const;
export type Matter = (typeof MATTERS)[number];

/** How somebody stands to a case. */
export type Standing = 'secretariat' | 'overseer' | 'chair' | 'committee' | 'sender' | 'workplace' | 'nobody';

/** What somebody is to a council, as the contract names its personas. */
export type PersonaRole =
  'secretariat' | 'overseer' | 'chair' | 'member' | 'deputy' | 'constituency' | 'municipality' | 'company' | 'agency' | 'admin';

/** What ties somebody to a case; who is out of it has no other tie. */
export type Tie = 'out' | 'seat' | 'called-in' | 'own' | 'workplace' | 'none';

/** Whether the case is or has been in hearing or at a meeting. */
export type Stage = 'not-laid' | 'laid';

/**
 * The audience of a case in the words of the contract, row by row; what no row names sees nothing. “Secretariat, presidency, auditor:
 * all of the council. Members, chair, a deputy called in: cases that are or were in hearing or at a meeting. Senders: their own
 * cases. A municipality also reads mass-layoff notices with a workplace there. A disqualified seat: nothing. Everyone else: 404.”
 */
const AUDIENCE: readonly (readonly [role: PersonaRole, tie: Tie | 'any', stage: Stage | 'any', standing: Standing])[] = [
  ['secretariat', 'any', 'any', 'secretariat'],
  ['overseer', 'any', 'any', 'overseer'],
  ['chair', 'seat', 'laid', 'chair'],
  ['member', 'seat', 'laid', 'committee'],
  ['deputy', 'called-in', 'laid', 'committee'],
  ['company', 'own', 'any', 'sender'],
  ['municipality', 'own', 'any', 'sender'],
  ['agency', 'own', 'any', 'sender'],
  ['municipality', 'workplace', 'any', 'workplace'],
];

/** What all who sit in or oversee the committee may read, replies and minority statements only as `showsReplies` says besides. */
const INSIDE: readonly Matter[] = [
  ...(['submission', 'questions', 'decision', 'steps', 'assignee', 'note', 'hearing', 'replies', 'minority', 'attention'] as const),
  ...(['sender-hearing', 'council-hearing', 'party-question', 'party-statement'] as const),
];

/**
 * What each may read: “submission, receipt, state, findings, deadlines, questions, documents they sent, decision; never notes,
 * assignee, hearing, replies” for senders; `dispatches` for the secretariat only; documents with access `hearing` for the audience,
 * `secretariat` for the secretariat and the document's own sender. What the party was asked and has answered is for the council, the
 * committee and the sender; whom the secretariat had to contact, for those who run and oversee the work.
 */
const READ: { readonly [S in Standing]: readonly Matter[] } = {
  secretariat: MATTERS,
  overseer: [...INSIDE, 'contact'],
  chair: [...INSIDE, 'grounds', 'explanation'],
  committee: INSIDE,
  sender: ['submission', 'questions', 'decision', 'sender-hearing', 'sender-secretariat', 'party-question', 'party-statement'],
  workplace: ['submission', 'decision'],
  nobody: [],
};

/** Which kind of matter each event is. */
const EVENT_MATTERS: Readonly<Record<string, Matter>> = {
  CaseReceived: 'submission',
  CaseAssessed: 'submission',
  CaseWithdrawn: 'submission',
  CaseMisdirected: 'submission',
  InformationRequested: 'questions',
  DecisionMade: 'decision',
  CaseClosed: 'decision',
  CaseReopened: 'decision',
  CaseAssigned: 'assignee',
  NoteAdded: 'note',
  AttentionPointRaised: 'attention',
  DispatchConfirmed: 'steps',
  CaseReferredToMeeting: 'hearing',
  HearingOpened: 'hearing',
  HearingClosed: 'hearing',
  HearingReplyGiven: 'replies',
  DisqualificationDeclared: 'hearing',
  DisqualificationRuled: 'hearing',
  DeputyCalled: 'hearing',
  SeatContacted: 'contact',
  PartyHearingOpened: 'party-question',
  PartyHearingAnswered: 'party-statement',
};

/** Somebody's place in the table. */
export function standingOf(role: PersonaRole, tie: Tie, stage: Stage): Standing {
  const row = AUDIENCE.find(([who, tied, when]) => who === role && (tied === 'any' || tied === tie) && (when === 'any' || when === stage));
  return row?.[3] ?? 'nobody';
}

/** Whether a standing lets somebody read a kind of matter. */
export function mayRead(standing: Standing, matter: Matter): boolean {
  return READ[standing].includes(matter);
}

/** Whether somebody stands inside the council: hearings are for them. */
export function isInside(standing: Standing): boolean {
  return mayRead(standing, 'hearing');
}

/** Which kind of matter an event of the log is; of documents it is said by whom they came and for whom. */
export function matterOf(type: string, data: { readonly from?: string; readonly access?: string }): Matter {
  const name = type === 'DocumentAdded' ? `${data.from === undefined ? 'council' : 'sender'}-${data.access ?? ''}` : EVENT_MATTERS[type];
  const matter = MATTERS.find((known) => known === name);
  if (matter === undefined) throw new Error(`the table says nothing of ${type}`);
  return matter;
}

/** A mark that tells matter and case apart wherever it turns up. */
export function mark(matter: Matter, tag: string): string {
  return `zz-${matter}-${tag}-zz`;
}

/** The kinds of matter whose marks of a case stand in a text, and the marks of other cases there. */
export function marksIn(text: string, tag: string): { readonly own: readonly Matter[]; readonly foreign: readonly string[] } {
  const found = [...text.matchAll(/zz-([a-z-]+)-([A-Z]{2})-zz/g)].map(([whole, matter, of]) => ({ whole, matter, of }));
  const own = MATTERS.filter((matter) => found.some((one) => one.matter === matter && one.of === tag));
  const dispatches: readonly Matter[] = text.includes('"dispatches":') ? ['dispatches'] : [];
  return { own: [...own, ...dispatches], foreign: found.filter(({ of }) => of !== tag).map(({ whole }) => whole) };
}
