import type { CaseType, Day, LegalNature } from '#kernel';
import type { Basis, CaseEvent } from '../case/case-event.state.js';
import { danishDay, danishMoment } from './danish-time.messages.js';
import type { Answer, ClosingCause, DisqualificationRuled, HearingOutcome } from '../hearing/hearing-event.state.js';
import { raisedFindingText } from './raised-finding.messages.js';

type Texts = { readonly [T in CaseEvent['type']]: (event: Extract<CaseEvent, { type: T }>, type: CaseType) => string };

const ANSWER: { readonly [A in Answer]: string } = {
  approve: 'tiltræder indstillingen',
  'approve-with-remark': 'tiltræder indstillingen med en bemærkning',
  object: 'gør indsigelse',
  'request-meeting': 'ønsker sagen behandlet på et møde',
  abstain: 'undlader at stemme',
};
const OUTCOME: { readonly [O in HearingOutcome]: string } = {
  approved: 'indstillingen er tiltrådt',
  objected: 'der er gjort indsigelse',
  'meeting-requested': 'sagen ønskes behandlet på et møde',
  'no-quorum': 'udvalget var ikke beslutningsdygtigt',
};
/** How or why a hearing was ended, to follow »blev afsluttet«. */
export const CAUSE: { readonly [C in ClosingCause]: string } = {
  deadline: 'ved fristens udløb',
  'all-answered': 'før fristen, fordi alle havde svaret',
  secretariat: 'af sekretariatet før fristen',
  'referred-to-meeting': 'fordi sagen blev henvist til et møde',
  decided: 'fordi der blev truffet beslutning i sagen',
  withdrawn: 'fordi sagen blev trukket tilbage',
};
const BASIS: { readonly [B in Basis]: string } = {
  hearing: 'på grundlag af høringen',
  meeting: 'på et møde',
  'chair-mandate': 'af formanden efter bemyndigelse',
  secretariat: 'af sekretariatet',
};
const DECIDED: { readonly [N in LegalNature]: string } = {
  decision: 'Sagen blev afgjort',
  opinion: 'Udtalelsen blev afgivet',
  notification: 'Sagen blev færdigbehandlet',
};

const RULED = {
  out: 'Udvalget afgjorde, at et medlem er inhabilt.',
  exception: 'Udvalget afgjorde, at et medlem er inhabilt, men undtagelsesvis deltager i sagen.',
  in: 'Udvalget afgjorde, at et medlem ikke er inhabilt.',
} as const;

/** What happened, in one Danish sentence, for each kind of event. */
export const EVENT_TEXTS: Texts = {
  CaseReceived: ({ data }, type) =>
    [`Sagen blev modtaget fra ${data.sender.name}: ${type.words.da.title}.`, ...confidentiality(data.confidentialUntil)].join(' '),
  CaseAssessed: ({ data }) => `Sagen blev vurderet efter regelsættet ${data.ruleSet}${data.complete ? '.' : ' og mangler oplysninger.'}`,
  SubmissionSupplemented: ({ data }) =>
    data.hearing?.material === true
      ? 'Oplysningerne blev ændret på et væsentligt punkt; svar givet før ændringen er bortfaldet.'
      : 'Oplysningerne i sagen blev suppleret.',
  InformationRequested: ({ data }) =>
    data.questions.length === 1
      ? 'Afsenderen blev bedt om at svare på et spørgsmål.'
      : `Afsenderen blev bedt om at svare på ${data.questions.length.toString()} spørgsmål.`,
  InformationProvided: () => 'Afsenderen har svaret på spørgsmålene.',
  CaseAssigned: ({ data }) => `Sagen blev fordelt til ${data.to}.`,
  NoteAdded: () => 'Et notat blev lagt på sagen.',
  DocumentAdded: ({ data }) => `Dokumentet »${data.title}« blev lagt på sagen.`,
  HearingOpened: ({ data }) => `Høring nr. ${data.round.toString()} blev åbnet med frist ${danishMoment(data.closesAt)}.`,
  HearingExtended: ({ data }) => `Høringsfristen blev forlænget til ${danishMoment(data.closesAt)}.`,
  HearingReplyGiven: ({ data }) => `Et medlem ${ANSWER[data.answer]}.`,
  DisqualificationDeclared: () => 'Et medlem har erklæret sig inhabilt.',
  DisqualificationRuled: ({ data }) => RULED[ruledOf(data)],
  DeputyCalled: () => 'En suppleant blev indkaldt og svarer nu for pladsen.',
  SeatContacted: () => 'Sekretariatet kontaktede et medlem, der ikke havde svaret.',
  HearingClosed: ({ data }) => `Høringen blev afsluttet ${CAUSE[data.cause]}: ${OUTCOME[data.outcome]}.`,
  PartyHearingOpened: ({ data }) => `Der blev åbnet partshøring med frist ${danishMoment(data.closesAt)}.`,
  PartyHearingAnswered: ({ data }) =>
    data.late ? 'Der kom svar på partshøringen efter fristen.' : 'Der kom svar på partshøringen inden fristen.',
  CaseReferredToMeeting: () => 'Sagen blev henvist til et møde.',
  AttentionPointRaised: ({ data }, type) =>
    ['Et opmærksomhedspunkt blev rejst.', ...(data.findings ?? []).map((found) => raisedFindingText(found, type))].join(' '),
  DecisionMade: ({ data }, type) =>
    `${DECIDED[type.legalNature]} ${BASIS[data.basis]}: ${type.words.da.outcomes[data.outcome] ?? data.outcome}.`,
  DispatchConfirmed: ({ data }) => (data.about === 'party-hearing' ? 'Partshøringen er sendt.' : 'Beskeden om udfaldet er sendt.'),
  CaseClosed: () => 'Sagen blev lukket.',
  CaseWithdrawn: () => 'Sagen blev trukket tilbage.',
  CaseMisdirected: ({ data }) => `Sagen hører hjemme et andet sted og blev sendt videre til ${data.forwardedTo}.`,
  CaseReopened: () => 'Sagen blev genoptaget.',
};

function ruledOf({ disqualified, exception }: DisqualificationRuled['data']): keyof typeof RULED {
  if (!disqualified) return 'in';
  return exception === undefined ? 'out' : 'exception';
}

function confidentiality(until: Day | undefined): readonly string[] {
  return until === undefined ? [] : [`Fortroligt til ${danishDay(until)}.`];
}
