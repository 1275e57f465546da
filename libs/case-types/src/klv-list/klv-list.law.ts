import { type Figure, FIRST_DAY, source } from '#kernel';

/** A list is due so many days after its quarter has ended. @source the list of the second quarter of 2022 went out two months after it */
export const LIST_DUE: Figure<number> = [
  {
    inForceFrom: FIRST_DAY,
    value: 60,
    unit: 'days after the end of the quarter',
    source: source('rådets praksis for KLV-lister', 'frist'),
    assumption: true,
  },
];
