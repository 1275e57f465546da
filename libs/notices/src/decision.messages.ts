import { copenhagenDayOf, type Day, type Instant, type LegalNature } from '#kernel';
import { closing } from './closing.messages.js';
import { danishDay, danishMoment } from './danish-time.messages.js';
import type { Letter, LetterSection } from './letter.view.js';
import type { CaseInBrief, Channel, FindingTold, Signature } from './notice.state.js';

export type BasisTold = 'hearing' | 'meeting' | 'chair-mandate' | 'secretariat';

/** A minority statement, in the name of the organisation that nominated its member. */
export interface StatementTold {
  readonly organisation: string;
  readonly statement: string;
}

/** That a party was heard, until when, and when it answered if it did. */
export interface PartyHeardTold {
  readonly openedOn: Day;
  readonly closesAt: Instant;
  readonly answered: { readonly on: Day; readonly late: boolean } | undefined;
}

/** What the news of a decision is made of. Of what members answered it has their minority statements alone. */
export interface DecisionTold extends CaseInBrief {
  readonly channel: Channel;
  readonly recipientName: string;
  readonly legalNature: LegalNature;
  /** The outcome in words. */
  readonly outcome: string;
  readonly text: string;
  readonly reasons: string | undefined;
  readonly terms: string | undefined;
  readonly basis: BasisTold;
  readonly decidedAt: Instant;
  /** When the decision was made that this one takes the place of; undefined for a first one. */
  readonly replacesThatOf: Instant | undefined;
  /** What was found that speaks to the outcome, with its rules. */
  readonly findings: readonly FindingTold[];
  readonly minorityStatements: readonly StatementTold[];
  /** When the party was heard before, and what came of it. */
  readonly partyHearings: readonly PartyHeardTold[];
  /** How to complain; undefined where no guidance is owed. */
  readonly complaint: string | undefined;
  readonly from: Signature;
}

interface Words {
  readonly title: (number: string) => string;
  readonly opening: string;
  readonly result: string;
  readonly dated: string;
  readonly replaces: string;
}

const WORDS: { readonly [N in LegalNature]: Words } = {
  decision: {
    title: (number) => `Afgørelse i sag ${number}`,
    opening: 'Der er truffet afgørelse i jeres sag.',
    result: 'Afgørelsen',
    dated: 'Truffet',
    replaces: 'Denne afgørelse træder i stedet for afgørelsen fra',
  },
  opinion: {
    title: (number) => `Udtalelse i sag ${number}`,
    opening: 'Vi har behandlet jeres henvendelse. Her er udtalelsen.',
    result: 'Udtalelsen',
    dated: 'Afgivet',
    replaces: 'Denne udtalelse træder i stedet for udtalelsen fra',
  },
  notification: {
    title: (number) => `Sag ${number} er færdigbehandlet`,
    opening: 'Vi har behandlet jeres sag færdig.',
    result: 'Resultatet',
    dated: 'Færdigbehandlet',
    replaces: 'Denne besked træder i stedet for beskeden fra',
  },
};

const BASIS: { readonly [B in BasisTold]: string } = {
  hearing: 'Elektronisk høring i udvalget',
  meeting: 'Møde i udvalget',
  'chair-mandate': 'Formanden på udvalgets vegne',
  secretariat: 'Sekretariatet på udvalgets vegne',
};

/** Tells how a case ended, why, and what can be done about it. */
export function decisionLetter(told: DecisionTold): Letter {
  const words = WORDS[told.legalNature];
  const opening = [words.opening, ...replacing(words, told)];
  return {
    marking: undefined,
    subject: words.title(told.number),
    title: words.title(told.number),
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${told.recipientName}` },
          { kind: 'paragraph', text: opening.join(' ') },
          {
            kind: 'particulars',
            lines: [
              { label: 'Sagsnummer', value: told.number },
              { label: 'Sagen gælder', value: told.title },
              { label: 'Emne', value: told.subject },
              { label: words.dated, value: danishMoment(told.decidedAt) },
              { label: 'Behandlet ved', value: BASIS[told.basis] },
            ],
          },
        ],
      },
      { heading: words.result, parts: result(told).map((text) => ({ kind: 'paragraph', text })) },
      ...section('Begrundelse', told.reasons),
      ...section('Vilkår', told.terms),
      ...minority(told.minorityStatements),
      ...section('Partshøring', told.partyHearings.map(partyHeard).join('\n')),
      ...rules(told.findings),
      ...section('Hvis I vil klage', told.complaint),
      closing(told.from, told.channel),
    ],
  };
}

/** Whoever has been told of another outcome is told plainly that it stands no more. */
function replacing({ replaces }: Words, { replacesThatOf }: DecisionTold): readonly string[] {
  return replacesThatOf === undefined ? [] : [`${replaces} ${danishDay(copenhagenDayOf(replacesThatOf))}.`];
}

/** The outcome and its text; what stands under the reasons, or says the same, is not said twice. */
function result({ outcome, text, reasons }: DecisionTold): readonly string[] {
  return text === outcome || text === reasons ? [outcome] : [outcome, text];
}

function minority(statements: readonly StatementTold[]): readonly LetterSection[] {
  if (statements.length === 0) return [];
  const parts = statements.map(({ organisation, statement }) => ({ kind: 'paragraph', text: `${organisation}:\n${statement}` }) as const);
  return [{ heading: statements.length === 1 ? 'Mindretalsudtalelse' : 'Mindretalsudtalelser', parts }];
}

function partyHeard({ openedOn, closesAt, answered }: PartyHeardTold): string {
  const asked = `Sagens part blev hørt ${danishDay(openedOn)} med frist til ${danishMoment(closesAt)}.`;
  if (answered === undefined) return `${asked} Der var ikke kommet svar, da afgørelsen blev truffet.`;
  return `${asked} Svaret kom ${danishDay(answered.on)}${answered.late ? ', efter fristen,' : ''} og indgår i sagen.`;
}

function rules(findings: readonly FindingTold[]): readonly LetterSection[] {
  if (findings.length === 0) return [];
  const items = findings.map(({ text, source }) => `${text} Kilde: ${source}.`);
  return [{ heading: 'Forhold og regler, der har haft betydning', parts: [{ kind: 'list', items }] }];
}

function section(heading: string, text: string | undefined): readonly LetterSection[] {
  return text === undefined || text.trim() === '' ? [] : [{ heading, parts: [{ kind: 'paragraph', text }] }];
}
