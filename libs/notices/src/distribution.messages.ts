import { closing } from './closing.messages.js';
import type { Letter, LetterPart, LetterSection } from './letter.view.js';
import type { Signature } from './notice.state.js';
import type { DistributionShown } from './omitted-lists.policy.js';
import { quarterName } from './reminder.messages.js';

/** What members, deputies and constituency representatives are told of the lists of a quarter: figures, and nobody by name. */
export interface Distributing extends DistributionShown {
  /** The names of municipalities by code. */
  readonly names: ReadonlyMap<string, string>;
  readonly recipientName: string;
  readonly from: Signature;
  /** Where the overview is. */
  readonly address: string;
}

/** What is found in rows, in a few words. */
const FINDINGS: Readonly<Record<string, string>> = {
  'quota-exceeded': 'Flere støttede, end rimelighedskravet tillader',
  'no-representative-statement': 'Udtalelse fra virksomhed og medarbejderrepræsentant mangler',
  'data-missing': 'Oplysninger mangler',
  'net-increase-failed': 'Kravet om merbeskæftigelse er ikke opfyldt',
  'duration-exceeded': 'Forløbet er for langt',
  'useful-work-not-public': 'Nytteindsats hos en privat arbejdsgiver',
  'repeat-use': 'Arbejdsstedet er brugt i flere kvartaler i træk',
};

const HEADINGS = ['Kommune', 'Forløb', 'Praktik', 'Nytteindsats', 'Løntilskud', 'Med bemærkninger', 'Ændring i forløb'];
const NONE = '–';

/** Sends the lists of a quarter as a summary, with a link to the overview. */
export function distributionLetter(told: Distributing): Letter {
  const { recipientName, isAddition, address, from } = told;
  const isRenewed = told.lists.every(({ replaces }) => replaces !== undefined);
  const quarter = quarterName(told);
  return {
    marking: undefined,
    subject: isAddition ? `Tilføjelse: KLV-lister for ${quarter}` : `KLV-listerne for ${quarter}`,
    title: isAddition ? `${isRenewed ? 'Nye versioner af' : 'Flere'} KLV-lister for ${quarter}` : `KLV-listerne for ${quarter}`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${recipientName}` },
          { kind: 'paragraph', text: opening(told) },
        ],
      },
      { heading: 'Listerne i tal', parts: [table(told), ...omittedInWords(told), { kind: 'paragraph', text: changeInWords(told) }] },
      ...found(told),
      {
        heading: 'Læs mere',
        parts: [
          { kind: 'paragraph', text: 'Overblikket over kvartalet står her:' },
          { kind: 'link', address },
        ],
      },
      closing(from),
    ],
  };
}

function opening({ isAddition, lists, names, summary: { awaited, delivered }, ...quarter }: Distributing): string {
  const state = `${String(delivered)} af ${String(awaited)} kommuner har sendt deres liste over virksomhedspraktik, nytteindsats og løntilskud for ${quarterName(quarter)}.`;
  if (!isAddition) return state;
  const come = lists.filter(({ replaces }) => replaces === undefined).map(({ municipality }) => nameOf(names, municipality));
  const renewed = lists.filter(({ replaces }) => replaces !== undefined).map(({ municipality }) => nameOf(names, municipality));
  return [...comeInWords(come), ...renewedInWords(renewed), state].join(' ');
}

function comeInWords(come: readonly string[]): readonly string[] {
  return come.length === 0 ? [] : [`Siden sidst er der kommet ${come.length === 1 ? 'en liste' : 'lister'} fra ${inWords(come)}.`];
}

function renewedInWords(renewed: readonly string[]): readonly string[] {
  if (renewed.length === 0) return [];
  return [`Siden sidst har ${inWords(renewed)} sendt en ny version af ${renewed.length === 1 ? 'sin liste' : 'deres lister'}.`];
}

function omittedInWords({ omitted }: Distributing): readonly LetterPart[] {
  if (omitted === 0) return [];
  const text =
    omitted === 1
      ? 'En liste er udeladt, fordi du er inhabil i sagen.'
      : `${String(omitted)} lister er udeladt, fordi du er inhabil i sagerne.`;
  return [{ kind: 'paragraph', text }];
}

function table({ summary, names }: Distributing): LetterPart {
  const lines = summary.municipalities.map(({ municipality, list, change }) => {
    const name = nameOf(names, municipality);
    return list === null ? [name, 'mangler', ...Array.from({ length: 5 }, () => NONE)] : [name, ...cells(list, change)];
  });
  return { kind: 'table', headings: HEADINGS, rows: [...lines, ['I alt', ...cells(summary.total, summary.change)]] };
}

function cells({ rows, measures, flagged }: Distributing['summary']['total'], change: { readonly rows: number } | null): readonly string[] {
  return [rows, measures.VP, measures.NI, measures.LT, flagged].map(figure).concat(change === null ? NONE : signed(change.rows));
}

function changeInWords({ summary: { change, previous } }: Distributing): string {
  const before = quarterName(previous);
  if (change === null) return `Der er ingen lister fra ${before} at sammenligne med.`;
  const { rows, measures, flagged, municipalities } = change;
  const basis = municipalities === 1 ? 'den ene kommune, hvis liste er her' : `de ${String(municipalities)} kommuner, hvis lister er her`;
  const parts = `virksomhedspraktik ${signed(measures.VP)}, nytteindsats ${signed(measures.NI)}, løntilskud ${signed(measures.LT)}`;
  return `Ændring siden ${before} for ${basis} for begge kvartaler: ${signed(rows)} forløb (${parts}), heraf med bemærkninger ${signed(flagged)}.`;
}

function found({ summary: { total } }: Distributing): readonly LetterSection[] {
  const items = Object.entries(total.findings).map(
    ([code, rows]) => `${FINDINGS[code] ?? code}: ${rows === 1 ? '1 række' : `${figure(rows)} rækker`}`,
  );
  return items.length === 0 ? [] : [{ heading: 'Det viser gennemgangen af listerne', parts: [{ kind: 'list', items }] }];
}

function nameOf(names: Distributing['names'], code: string): string {
  return names.get(code) ?? code;
}

function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} og ${last}`;
}

/** `1.250` */
function figure(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `+12`, `−3`, `0` */
function signed(n: number): string {
  if (n === 0) return '0';
  return `${n > 0 ? '+' : '−'}${figure(Math.abs(n))}`;
}
