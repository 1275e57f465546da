import type { Basis, CaseEvent, CaseStatus } from '#casework';
import type { LegalNature } from '#kernel';
import type { AlertKind } from '../layout/alert.page.js';

/** What it means that a case is in a state, and how it is marked. */
export interface StateWords {
  readonly kind: AlertKind;
  readonly means: string;
}

/** The words of the page of one case, in Danish. */
export const CASE_WORDS = {
  title: (number: string) => `Sag ${number}`,
  about: 'Om sagen',
  sender: 'Afsender',
  received: 'Modtaget',
  assignee: 'Sagsbehandler',
  nobody: 'Ikke fordelt',
  nature: 'Sagens art',
  natures: {
    decision: 'Rådet træffer en afgørelse',
    opinion: 'Rådet afgiver en udtalelse',
    notification: 'Rådet orienteres',
  } satisfies Readonly<Record<LegalNature, string>>,
  ruleSet: 'Vurderet efter',
  states: {
    ready: { kind: 'info', means: 'Oplysningerne er fuldstændige, og sagen er klar til at blive behandlet.' },
    incomplete: { kind: 'warning', means: 'Der mangler oplysninger fra afsenderen, før sagen kan behandles.' },
    'in-hearing': { kind: 'info', means: 'Udvalgets medlemmer er ved at svare.' },
    heard: { kind: 'info', means: 'Høringen er slut, indstillingen er tiltrådt, og udfaldet kan skrives.' },
    'at-meeting': { kind: 'warning', means: 'Sagen venter på at blive behandlet på et møde.' },
    decided: { kind: 'success', means: 'Udfaldet ligger fast. Beskeden om det er ved at blive sendt.' },
    notified: { kind: 'success', means: 'Udfaldet ligger fast, og beskeden om det er sendt.' },
    closed: { kind: 'success', means: 'Sagen er færdig.' },
    withdrawn: { kind: 'info', means: 'Sagen er taget tilbage og behandles ikke.' },
    misdirected: { kind: 'info', means: 'Sagen hørte hjemme et andet sted og er sendt videre.' },
  } satisfies Readonly<Record<CaseStatus, StateWords>>,
  actions: 'Det kan du gøre nu',
  deadlines: 'Frister',
  noDeadlines: 'Der er ingen frister i sagen.',
  otherDeadlines: { 'party-hearing': 'Frist for partens svar' } as Readonly<Record<string, string>>,
  hearingDeadline: 'Høringen slutter',
  stopped: (days: number) => (days === 1 ? 'Fristen har stået stille i 1 dag.' : `Fristen har stået stille i ${String(days)} dage.`),
  questions: 'Spørgsmål til afsenderen',
  hearing: 'Høring',
  round: (round: number) => `Høring nr. ${String(round)}`,
  hearingOpen: 'Høringen er åben.',
  toHearing: 'Se høringen',
  partyHearing: 'Partshøring',
  askedParty: (opened: string, closes: string) => `Parten blev hørt ${opened} med frist ${closes}.`,
  partyAnswer: (at: string) => `Svar modtaget ${at}`,
  partyLate: 'efter fristen',
  partyErased: 'Svarets tekst er slettet.',
  partySilent: 'Parten har ikke svaret.',
  decision: 'Udfald',
  basis: 'Grundlag',
  bases: {
    hearing: 'Høringen af udvalget',
    meeting: 'Et møde i udvalget',
    'chair-mandate': 'Formandens bemyndigelse',
    secretariat: 'Sekretariatet, når sagen ikke er omfattet eller afvises',
  } satisfies Readonly<Record<Basis, string>>,
  decidedAt: 'Dato',
  decisionText: 'Tekst',
  reasons: 'Begrundelse',
  terms: 'Vilkår',
  replaces: 'Udfaldet træder i stedet for et tidligere.',
  dispatches: 'Forsendelser',
  channels: { mail: 'mail', letter: 'brev' },
  dispatchStates: { waiting: 'Ikke sendt endnu', confirmed: 'Sendt', failed: 'Kunne ikke sendes' },
  facts: 'Sagens oplysninger',
  documents: 'Dokumenter',
  noDocuments: 'Der er ingen dokumenter på sagen.',
  timeline: 'Det er der sket',
  printed: (moment: string) => `Udskrevet fra Sagsudvalg ${moment}`,
} as const;

/** What of an event is told below its sentence, by the name of the member that holds it, with what stands before it. */
export const TOLD_BELOW: Readonly<Partial<Record<CaseEvent['type'], Readonly<Record<string, string | undefined>>>>> = {
  InformationRequested: { questions: undefined },
  NoteAdded: { text: undefined },
  HearingOpened: { question: 'Spørgsmål' },
  HearingExtended: { reason: 'Begrundelse' },
  HearingReplyGiven: { remark: 'Bemærkning', minorityStatement: 'Mindretalsudtalelse' },
  DisqualificationRuled: { reason: 'Begrundelse', exception: 'Undtagelse' },
  DeputyCalled: { reason: 'Begrundelse' },
  SeatContacted: { note: 'Notat' },
  HearingClosed: { reason: 'Begrundelse' },
  PartyHearingOpened: { text: undefined },
  CaseReferredToMeeting: { reason: 'Begrundelse' },
  AttentionPointRaised: { text: undefined, recommendation: 'Anbefaling' },
  DecisionMade: { text: undefined, reasons: 'Begrundelse', terms: 'Vilkår' },
  CaseWithdrawn: { reason: 'Begrundelse' },
  CaseMisdirected: { reason: 'Begrundelse' },
  CaseReopened: { reason: 'Begrundelse' },
};
