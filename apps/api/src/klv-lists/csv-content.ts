/** How files begin that are often taken for lists and are none: workbooks and other archives, PDF, old workbooks. */
const OTHERS = ['504b0304', '25504446', 'd0cf11e0'];
const MAGIC_BYTES = 4;

/** Whether bytes may be the text of a CSV file, whatever the sender calls them. */
export function mayBeCsv(bytes: Buffer): boolean {
  return !OTHERS.includes(bytes.toString('hex', 0, MAGIC_BYTES)) && !bytes.includes(0);
}
