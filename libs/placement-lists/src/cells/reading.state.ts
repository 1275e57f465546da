import type { FormCode } from '../list/finding.state.js';

/** A cell as read: its value, null when empty; or what is wrong with it. */
export type CellReading<T> = { readonly value: T | null; readonly fault: undefined } | { readonly value: null; readonly fault: FormCode };

/** Reads the text of one cell. */
export type CellReader<T> = (cell: string) => CellReading<T>;

const EMPTY: CellReading<never> = { value: null, fault: undefined };

/** A reader that leaves empty cells alone, and takes white space around the text away. Undefined is answered with the fault. */
export function cellReader<T>(fault: FormCode, read: (text: string) => T | undefined): CellReader<T> {
  const faulty: CellReading<T> = { value: null, fault };
  return (cell) => {
    const text = cell.trim();
    if (text === '') return EMPTY;
    const value = read(text);
    return value === undefined ? faulty : { value, fault: undefined };
  };
}

/** A reader that passes what another has read only where it holds. */
export function within<T>(read: CellReader<T>, fault: FormCode, holds: (value: T) => boolean): CellReader<T> {
  const faulty: CellReading<T> = { value: null, fault };
  return (cell) => {
    const reading = read(cell);
    return reading.value === null || holds(reading.value) ? reading : faulty;
  };
}
