import { isWorkbook } from '#placement-lists';

/** How files begin that are often taken for lists and are none: PDF, and old or locked workbooks. */
const OTHERS = ['25504446', 'd0cf11e0'];
const MAGIC_BYTES = 4;

/** Whether bytes may be a workbook or the text of a CSV file, whatever the sender calls them. */
export function mayBeList(bytes: Buffer): boolean {
  return isWorkbook(bytes) || (!OTHERS.includes(bytes.toString('hex', 0, MAGIC_BYTES)) && !bytes.includes(0));
}
