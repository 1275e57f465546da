import type { CellKind, Column } from '../list/columns.state.js';
import type { FileFault } from '../list/file-fault.assessment.js';
import { decimals } from './figures.messages.js';
import type { ListWords } from './wording.state.js';

const DANISH = 'da-DK';

/** What to write in a column, by what its cells hold. */
const ALLOWED: Readonly<Partial<Record<CellKind, string>>> = {
  sector: 'Skriv privat eller offentlig.',
  statement: 'Skriv ja, nej eller ingen repræsentant.',
  'yes-no': 'Skriv ja eller nej.',
  'industry-code': 'Skriv branchekoden med to til seks cifre, fx 561010, eller lad feltet være tomt.',
  'target-group':
    'Skriv dagpengemodtager, jobparat, uddannelsesparat, aktivitetsparat, sygedagpenge, ressourceforløb, fleksjob, førtidspension eller anden, eller lad feltet være tomt.',
};

const FILE_FAULTS: Readonly<Record<FileFault, (heading: string) => string>> = {
  'too-many-columns': () =>
    'Filen har en række med mere end 200 kolonner og kan ikke læses. Slet de overflødige kolonner, og send listen igen.',
  'cell-too-long': () =>
    'Filen har et felt med mere end 32.767 tegn og kan ikke læses. Forkort teksten, eller se efter, om et anførselstegn mangler, og send listen igen.',
  'quotation-not-closed': () =>
    'Et anførselstegn, der begynder et felt, bliver aldrig afsluttet, så filen kan ikke læses. Find det, afslut det, og send listen igen.',
  'not-a-workbook': () =>
    'Filen kan ikke læses som et regneark. Åbn den i et regnearksprogram, gem den som Excel-projektmappe (.xlsx) eller CSV, og send den fil.',
  'heading-twice': (heading) => `${heading} står mere end én gang i overskriftsrækken. Slet eller omdøb den ene, og send listen igen.`,
};

const nameOf = (column: Column | undefined): string => (column === undefined ? 'En overskrift' : `»${column.heading}«`);
const fieldOf = (column: Column | undefined): string => (column === undefined ? 'Feltet' : `»${column.heading}«`);

export const DANISH_WORDS: ListWords = {
  findings: {
    'missing-column': ({ column }) =>
      column === undefined
        ? 'Vi fandt ingen overskrifter blandt de første 20 rækker. Skriv overskrifterne (fx Kommunekode, År, Kvartal, Ordning) over rækkerne, og send listen igen.'
        : `Kolonnen ${nameOf(column)} mangler. Tilføj den med netop den overskrift, og send listen igen.`,
    'unknown-column': ({ data }) =>
      `Kolonne nr. ${decimals(DANISH, data['place'])} har en overskrift, vi ikke kender, og bliver ikke læst. Ret overskriften, hvis kolonnen skal med; ellers skal du ikke gøre noget.`,
    'not-a-number': ({ column }) =>
      column?.kind === 'whole-number'
        ? `${fieldOf(column)} er ikke et helt tal. Skriv kun cifre.`
        : `${fieldOf(column)} er ikke et tal. Skriv kun tallet, med komma foran decimalerne, fx 62,5.`,
    'not-a-date': ({ column }) => `${fieldOf(column)} er ikke en dato, der findes. Skriv dag, måned og år, fx 31-12-2025.`,
    'unknown-measure': () => 'Ordningen kendes ikke. Skriv virksomhedspraktik, nytteindsats eller løntilskud (eller VP, NI, LT).',
    'unknown-municipality': () => 'Kommunekoden hører ikke til en kommune i rådets område. Skriv kommunens trecifrede kode, fx 851.',
    'wrong-municipality': () =>
      'Rækken har en anden kommunes kode end den kommune, listen er sendt for. Ret koden, eller flyt rækken til den anden kommunes liste.',
    'wrong-quarter': ({ column }) =>
      column?.kind === 'day'
        ? 'Forløbet ligger uden for det kvartal, listen er sendt for. Ret datoerne, eller flyt rækken til det rigtige kvartals liste.'
        : 'År eller kvartal er et andet end det, listen er sendt for. Ret det, eller flyt rækken til det rigtige kvartals liste.',
    'invalid-cvr': () => 'CVR-nummeret findes ikke: det har otte cifre, og det sidste er et kontrolciffer. Slå nummeret op, og ret det.',
    'invalid-p-number': () => 'P-nummeret skal have netop ti cifre. Slå arbejdsstedets nummer op, og ret det.',
    'end-before-start': () => 'Slutdatoen ligger før startdatoen. Ret den af datoerne, der er forkert.',
    'duplicate-row': () =>
      'Rækken er helt magen til en tidligere række og er derfor ikke taget med. Er det to personer, så skil dem ad i Stilling, fx »Tjener 1« og »Tjener 2«; ellers slet rækken.',
    'unknown-value': ({ column, data }) =>
      fileFault(column, data['fault']) ??
      `${fieldOf(column)} indeholder noget, vi ikke kan læse. ${ALLOWED[column?.kind ?? 'text'] ?? 'Skriv feltet om med almindelige tegn.'}`,
    'out-of-range': ({ column, data }) =>
      fileFault(column, data['fault']) ??
      (column?.id === 'weeklyHours'
        ? 'Timer pr. uge skal være fra 0 til 168. Ret timetallet.'
        : `${fieldOf(column)} kan ikke være negativt eller så stort. Ret tallet.`),
    'cpr-like-content': ({ column }) =>
      column === undefined
        ? 'Der står noget, der ligner et CPR-nummer. Lister må ikke indeholde CPR-numre: fjern det, også fra filens navn, overskrifter og bemærkninger, og send listen igen.'
        : `${nameOf(column)} indeholder noget, der ligner et CPR-nummer. Lister må ikke indeholde CPR-numre: fjern det, og send listen igen.`,
    'total-row-ignored': () => 'Rækken er læst som en sammentælling og tæller ikke med. Du skal ikke gøre noget.',
    'quota-exceeded': ({ data }) =>
      `Med denne række er der ${decimals(DANISH, data['fte'])} støttede årsværk på P-nummeret, og der må være ${decimals(DANISH, data['cap'])}. Kontrollér Ordinært ansatte, Støttede før og timetallet; er de rigtige, så forklar det til udvalget.`,
    'no-representative-statement': () =>
      'Virksomheden og medarbejdernes repræsentant har ikke afgivet udtalelse. Indhent udtalelsen, eller skriv ingen repræsentant, hvis der ingen er.',
    'data-missing': ({ column }) =>
      `${fieldOf(column)} er ikke udfyldt. ${column?.whenEmpty === 'refused' ? 'Udfyld feltet; uden det kan rækken ikke tages med.' : 'Udfyld feltet, så udvalget kan vurdere rækken.'}`,
    'net-increase-failed': ({ column }) =>
      column?.id === 'vacatedWithin3Months'
        ? 'Stillingen er blevet ledig ved en fratræden inden for de seneste tre måneder, så kravet om merbeskæftigelse er ikke opfyldt. Kontrollér oplysningen, eller forklar den til udvalget.'
        : 'Der er færre ansatte nu end i gennemsnit de seneste 12 måneder, så kravet om merbeskæftigelse er ikke opfyldt. Kontrollér tallene, eller forklar dem til udvalget.',
    'duration-exceeded': () =>
      'Forløbet varer længere end ordningen giver mulighed for. Kontrollér datoerne og målgruppen, eller forklar forlængelsen til udvalget.',
    'useful-work-not-public': () => 'Nytteindsats kan kun foregå hos offentlige arbejdsgivere. Kontrollér ordningen og sektoren.',
    'repeat-use': () =>
      'Arbejdsstedet har haft støttede forløb i hvert af de seneste kvartaler. Overvej, om pladserne erstatter ordinært arbejde, og forklar det til udvalget.',
    'list-late': ({ data }) =>
      `Listen er kommet ${decimals(DANISH, data['days'])} ${data['days'] === 1 ? 'dag' : 'dage'} efter fristen. Send den næste liste inden fristen.`,
  },
  deadlines: { 'list-due': 'Frist for kvartalets KLV-liste' },
};

function fileFault(column: Column | undefined, fault: unknown): string | undefined {
  const [, words] = Object.entries(FILE_FAULTS).find(([name]) => name === fault) ?? [];
  return words?.(nameOf(column));
}
