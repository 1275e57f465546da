/** Bounds on what is read of a file, so that no file can hold a reader up. */

export const MOST_COLUMNS = 200;
export const LONGEST_CELL = 32_767;
/** No record within the bounds is longer, its quotes and delimiters included. */
export const LONGEST_RECORD = 2 * MOST_COLUMNS * (LONGEST_CELL + 2);
/** The heading row is looked for among so many records. */
export const HEADING_WITHIN = 20;
/** So many headings make a heading row. */
export const FEWEST_KNOWN_HEADINGS = 5;
export const MOST_FINDINGS_LISTED = 1000;
/** There are no more hours in a week. */
export const HOURS_OF_A_WEEK = 168;
/** Larger numbers lose their hundredths. */
export const LARGEST_NUMBER = 1_000_000_000_000;
