import { CASE_STATUSES, type CaseFilter, type ListPlace } from '#casework';
import { caseTypes } from '#case-types';
import { parseInstant } from '#kernel';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const NO_DAY = 'infinity';
const LONGEST_SEARCH = 200;

/** Which cases the form at the top of the list asks for; what it cannot have sent counts for nothing. */
export function casesWanted(query: Readonly<Record<string, unknown>>): CaseFilter {
  const one = (name: string, known: readonly string[]): readonly string[] => known.filter((each) => each === query[name]);
  return {
    types: one(
      'type',
      caseTypes.map(({ name }) => name),
    ),
    states: one('tilstand', CASE_STATUSES),
    municipality: undefined,
    assignee: undefined,
    dueBefore: undefined,
    open: query['vis'] === 'alle' ? undefined : true,
    words: searchedFor(query['q']),
    sort: query['sorter'] === 'modtaget' ? 'received' : 'due',
  };
}

/** The place in the list after which a page begins. */
export function placeAfter({ efter, sag }: Readonly<Record<string, unknown>>): ListPlace | undefined {
  if (typeof efter !== 'string' || typeof sag !== 'string' || !UUID.test(sag)) return undefined;
  if (efter !== NO_DAY && parseInstant(efter) === undefined) return undefined;
  return { value: efter, id: sag };
}

/** The address of the list with what is wanted, from a place on; that of the list as a file has `path` `/sager.csv`. */
export function queryFor({ types, states, open, words, sort }: CaseFilter, after: ListPlace | undefined, path = '/sager'): string {
  const [type] = types;
  const [state] = states;
  const wanted = {
    ...(words === undefined ? {} : { q: words }),
    ...(type === undefined ? {} : { type }),
    ...(state === undefined ? {} : { tilstand: state }),
    ...(open === undefined ? { vis: 'alle' } : {}),
    ...(sort === 'received' ? { sorter: 'modtaget' } : {}),
    ...(after === undefined ? {} : { efter: after.value, sag: after.id }),
  };
  return `${path}?${new URLSearchParams(wanted).toString()}`;
}

function searchedFor(words: unknown): string | undefined {
  const trimmed = typeof words === 'string' ? words.replaceAll('\0', '').trim().slice(0, LONGEST_SEARCH) : '';
  return trimmed === '' ? undefined : trimmed;
}
