import Papa from 'papaparse';
import type { CheckedList } from '../list/list.assessment.js';
import { asText, reportRecords } from '../list/report.view.js';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_BREAK = '\r\n';

/** The report on a list as a CSV file that spreadsheets open as it is: UTF-8 with a byte order mark, semicolons, CRLF. */
export function reportFile(list: CheckedList): Uint8Array {
  const records = reportRecords(list).map((record) => record.map(asText));
  const text = Papa.unparse(records, { delimiter: ';', newline: LINE_BREAK });
  return new TextEncoder().encode(BYTE_ORDER_MARK + text + LINE_BREAK);
}
