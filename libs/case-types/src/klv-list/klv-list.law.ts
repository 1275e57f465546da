import { day, type LawEntry, source } from '#kernel';

/** A list is due so many days after its quarter has ended. @source the list of the second quarter of 2022 went out two months after it */
export const LIST_DUE: readonly LawEntry<number>[] = [
  {
    inForceFrom: day('1900-01-01'),
    value: 60,
    unit: 'days after the end of the quarter',
    source: source('rådets praksis for KLV-lister', 'frist'),
    assumption: true,
  },
];
