import { copenhagenTimeOf, type Day, htmlLines, htmlText, type Instant } from '#kernel';

interface CaseShown {
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly confidentialUntil: Day | undefined;
}

type WaitingShown = CaseShown & {
  readonly receivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly why: string;
  readonly question: string | null;
  readonly recommendation: string | null;
  readonly outcomeOfHearing: 'approved' | 'objected' | 'meeting-requested' | 'no-quorum' | null;
  readonly paragraph: string | null;
};

type DecisionShown = CaseShown & { readonly decidedAt: Instant; readonly outcome: string; readonly text: string };

type PointShown = CaseShown & {
  readonly raisedAt: Instant;
  readonly text: string;
  readonly recommendation: string;
  readonly findings: readonly string[];
};

/** An agenda as it is printed. */
export interface AgendaShown {
  readonly on: Day;
  readonly since: Day | null;
  readonly waiting: readonly WaitingShown[];
  readonly chairDecisions: readonly DecisionShown[];
  readonly attentionPoints: readonly PointShown[];
  readonly isComplete: boolean;
}

/** What cases of a type, and their outcomes, are called in Danish. */
export type Words = (type: string) => { readonly title: string; readonly outcomes: Readonly<Record<string, string>> };

/** Set for A4; on a screen it is as wide as the paper. A case is not torn apart where that can be helped. */
export const AGENDA_STYLE = [
  '@page{size:A4;margin:20mm 22mm 25mm}',
  'body{margin:0 auto;max-width:166mm;font-family:Arial,Helvetica,sans-serif;font-size:11pt;line-height:1.45;overflow-wrap:anywhere}',
  'h1{font-size:18pt}h2{font-size:14pt;margin-top:10mm}h3{font-size:12pt;margin-bottom:2mm}',
  'h1,h2,h3{break-after:avoid}article{break-inside:avoid}',
  'dl{display:grid;grid-template-columns:38mm 1fr;gap:1mm 4mm;margin:0}dt{font-weight:bold}dd{margin:0}',
  '@media screen{body{padding:20mm 22mm}}',
].join('');

const TITLE = 'Dagsorden: sager til møde';
const OUTCOMES = {
  approved: 'Tiltrådt',
  objected: 'Der er gjort indsigelse',
  'meeting-requested': 'Et medlem har ønsket et møde',
  'no-quorum': 'Udvalget var ikke beslutningsdygtigt',
} as const;

/** The agenda as an HTML page to be printed or read, in Danish; it loads nothing and holds no script. */
export function agendaPage(agenda: AgendaShown, words: Words): string {
  const { waiting, chairDecisions, attentionPoints } = agenda;
  return [
    '<!doctype html>',
    `<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${TITLE}</title>`,
    `<style>${AGENDA_STYLE}</style></head>`,
    '<body><main>',
    `<h1>${TITLE}</h1>`,
    `<p>${opening(agenda)}</p>`,
    ...section(
      'Sager, der venter på et møde',
      waiting.map((one) => article(one, agenda, words, waitingLines(one, words))),
    ),
    ...section(
      'Besluttet af formanden siden sidste møde',
      chairDecisions.map((one) => article(one, agenda, words, decisionLines(one, words))),
    ),
    ...section(
      'Opmærksomhedspunkter siden sidste møde',
      attentionPoints.map((one) => article(one, agenda, words, pointLines(one))),
    ),
    '</main></body></html>\n',
  ].join('\n');
}

function opening({ on, since, isComplete }: AgendaShown): string {
  const last = since === null ? 'Der er ikke registreret et tidligere møde.' : `Sidste møde blev holdt ${danishDay(since)}.`;
  return [`Opgjort ${danishDay(on)}.`, last, ...(isComplete ? [] : ['Der er flere sager, end listen kan vise.'])].join(' ');
}

function section(heading: string, articles: readonly string[]): readonly string[] {
  return [`<h2>${heading} (${String(articles.length)})</h2>`, ...(articles.length === 0 ? ['<p>Ingen.</p>'] : articles)];
}

type Line = readonly [label: string, text: string];

function article(
  { number, type, subject, confidentialUntil }: CaseShown,
  { on }: AgendaShown,
  words: Words,
  lines: readonly Line[],
): string {
  const isConfidential = confidentialUntil !== undefined && confidentialUntil >= on;
  const marking = isConfidential ? `<p><strong>Fortroligt til ${danishDay(confidentialUntil)}</strong></p>` : '';
  const all: readonly Line[] = [['Emne', subject], ...lines];
  const listed = all.map(([label, text]) => `<dt>${label}</dt><dd>${htmlLines(text.trim())}</dd>`).join('');
  return `<article><h3>${htmlText(number)}: ${htmlText(words(type).title)}</h3>${marking}<dl>${listed}</dl></article>`;
}

function waitingLines(one: WaitingShown, words: Words): readonly Line[] {
  const { type, receivedAt, dueAt, why, question, recommendation, outcomeOfHearing, paragraph } = one;
  return [
    ['Modtaget', danishMoment(receivedAt)],
    ...line('Næste frist', dueAt === null ? null : danishMoment(dueAt)),
    ['Hvorfor på møde', why],
    ...line('Spørgsmål', question),
    ...line('Indstilling', recommendation === null ? null : outcomeWords(type, recommendation, words)),
    ...line('Høringens resultat', outcomeOfHearing === null ? null : OUTCOMES[outcomeOfHearing]),
    ...line('Til referatet', paragraph),
  ];
}

function decisionLines({ type, decidedAt, outcome, text }: DecisionShown, words: Words): readonly Line[] {
  return [
    ['Besluttet', danishMoment(decidedAt)],
    ['Udfald', outcomeWords(type, outcome, words)],
    ['Tekst', text],
  ];
}

function pointLines({ raisedAt, text, recommendation, findings }: PointShown): readonly Line[] {
  return [
    ['Rejst', danishMoment(raisedAt)],
    ['Punkt', text],
    ['Indstilling', recommendation],
    ...line('Bygger på', findings.length === 0 ? null : findings.join('\n')),
  ];
}

function line(label: string, text: string | null): readonly Line[] {
  return text === null ? [] : [[label, text]];
}

function outcomeWords(type: string, outcome: string, words: Words): string {
  return words(type).outcomes[outcome] ?? outcome;
}

function danishMoment(at: Instant): string {
  const { day, time } = copenhagenTimeOf(at);
  return `${danishDay(day)} kl. ${time.replace(':', '.')}`;
}

function danishDay(on: Day): string {
  return on.split('-').reverse().join('.');
}
