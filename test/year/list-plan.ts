import { addDays, type Day, daysOfQuarter, type Quarter } from '#kernel';
import { Chance } from '../resilience/chance.js';
import { cleanRow, listFile, type WrittenRow } from '../support/klv-lists.js';
import { MUNICIPALITIES } from './invented-numbers.js';
import { plannedAnswers, type PlannedAnswer } from './planned-answers.js';

/** When a list comes: before anybody is reminded, after the first reminder, after the day it is due, or after the last reminder. */
export type Pace = 'early' | 'reminded' | 'late' | 'last';

/** What is wrong with a file as it is first sent: nothing, a fault that has it refused, or faults that leave out rows until they are mended. */
export type FirstFile = 'sound' | 'refused' | 'with-faults';

/** A municipality's list of a quarter. */
export interface PlannedList {
  readonly municipality: string;
  readonly of: Quarter;
  readonly pace: Pace;
  readonly firstFile: FirstFile;
  readonly rows: readonly WrittenRow[];
  readonly answers: readonly PlannedAnswer[];
}

const ROWS_OF_A_QUARTER = 4000;
const SHARES = 100;
const LONGEST_DAYS = 28;
const STARTS = 60;
const FAULT_IN_EVERY = 25;
const P_NUMBERS_OF_A_LIST = 5000;
const PACES: readonly Pace[] = ['early', 'early', 'early', 'early', 'early', 'early', 'reminded', 'reminded', 'late', 'late', 'last'];
const FIRST_FILES: readonly FirstFile[] = ['sound', 'sound', 'sound', 'refused', 'with-faults'];
/** What a municipality may have to say that the committee should see. */
const REMARKABLE: readonly Partial<WrittenRow>[] = [
  { representativeStatement: 'nej' },
  { measure: 'nytteindsats', sector: 'privat' },
  { headcountNow: '19', averageHeadcount12m: '20,0' },
];
const REMARKABLE_IN_EVERY = 12;

/** The lists of a quarter, one from each municipality, decided by a seed alone. */
export function planLists(of: Quarter, scale: number, seed: number): readonly PlannedList[] {
  const chance = new Chance(seed + of.year * 4 + of.quarter);
  return MUNICIPALITIES.map(({ code, share }, place) => {
    const count = Math.max(2, Math.round((ROWS_OF_A_QUARTER * scale * share) / SHARES));
    return {
      ...{ municipality: code, of, pace: chance.oneOf(PACES), firstFile: chance.oneOf(FIRST_FILES) },
      rows: Array.from({ length: count }, (_, n) => rowOf(n, code, of, place)),
      answers: plannedAnswers(chance),
    };
  });
}

/** The file in good order, or with a wrong CVR number now and then. */
export function fileOf({ rows }: PlannedList, isSound: boolean): string {
  return listFile(rows.map((row, n) => (isSound || n % FAULT_IN_EVERY > 0 ? row : { ...row, cvr: '12345678' })));
}

function rowOf(n: number, municipalityCode: string, of: Quarter, place: number): WrittenRow {
  const start = addDays(daysOfQuarter(of).first, n % STARTS);
  const own = place * P_NUMBERS_OF_A_LIST + (of.quarter % 2) * (P_NUMBERS_OF_A_LIST / 2) + n;
  return cleanRow(own, {
    ...{ municipalityCode, year: String(of.year), quarter: String(of.quarter) },
    ...{ startDate: danish(start), plannedEndDate: danish(addDays(start, LONGEST_DAYS - 1)) },
    ...(n % REMARKABLE_IN_EVERY === 1 ? REMARKABLE[Math.floor(n / REMARKABLE_IN_EVERY) % REMARKABLE.length] : {}),
  });
}

function danish(on: Day): string {
  return on.split('-').reverse().join('-');
}
