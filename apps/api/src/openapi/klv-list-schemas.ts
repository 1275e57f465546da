import {
  anyObject,
  day,
  described,
  flag,
  instant,
  integer,
  listOf,
  object,
  oneOf,
  orNull,
  pageOf,
  type Properties,
  ref,
  text,
} from './schema.js';

const number = { type: 'number' } as const;
const yesNo = oneOf(['ja', 'nej']);

const measures = object({ VP: integer, NI: integer, LT: integer });
const change: Properties = { rows: integer, measures, flagged: described(integer, 'Rows in which something was found.') };
const figures: Properties = { ...change, findings: described(anyObject, 'Rows by code of finding.') };

const rowFields: Properties = {
  row: integer,
  municipalityCode: orNull(text),
  year: orNull(integer),
  quarter: orNull(integer),
  measure: orNull(oneOf(['VP', 'NI', 'LT'])),
  sector: orNull(oneOf(['privat', 'offentlig'])),
  employerName: orNull(text),
  cvr: orNull(text),
  pNumber: orNull(text),
  industryCode: orNull(text),
  occupation: orNull(text),
  startDate: orNull(day),
  plannedEndDate: orNull(day),
  weeklyHours: orNull(number),
  ordinaryEmployees: orNull(number),
  supportedFte: orNull(number),
  representativeStatement: orNull(oneOf(['ja', 'nej', 'ingen repræsentant'])),
  averageHeadcount12m: orNull(number),
  headcountNow: orNull(number),
  vacatedWithin3Months: orNull(yesNo),
  targetGroup: orNull(text),
};

export const klvListSchemas: Properties = {
  KlvFinding: object(
    {
      row: described(orNull(integer), 'The number of the record in the file, the first being 1; null for the whole file.'),
      column: described(orNull(text), 'The identifier of the column.'),
      code: text,
      severity: oneOf(['info', 'warning', 'blocking']),
      text: described(text, 'Danish: what is wrong, and what to do.'),
    },
    { data: anyObject },
  ),
  KlvListResult: object(
    {
      rows: described(integer, 'Rows of the file.'),
      accepted: described(integer, 'Rows that are taken in, or would be.'),
      findings: described(listOf(ref('KlvFinding')), 'At most 1,000.'),
      findingsTotal: integer,
      encoding: orNull(oneOf(['utf-8', 'windows-1252'])),
      delimiter: orNull(oneOf([';', ',', '\t'])),
    },
    { notes: described(listOf(text), 'Sheets of a workbook that were passed over.') },
  ),
  KlvRow: object({ ...rowFields, findings: listOf(ref('KlvFinding')) }),
  KlvVersionRow: object(rowFields),
  KlvDifference: object({
    added: listOf(ref('KlvVersionRow')),
    removed: listOf(ref('KlvVersionRow')),
    changed: listOf(
      object({
        before: ref('KlvVersionRow'),
        after: ref('KlvVersionRow'),
        fields: described(listOf(text), 'The columns in which they differ.'),
      }),
    ),
  }),
  KlvRowPage: pageOf(ref('KlvRow')),
  KlvOverviewLine: object({
    municipality: described(text, 'Three-digit code.'),
    delivered: flag,
    version: described(orNull(integer), 'How many times the list has been sent.'),
    rows: integer,
    flagged: described(integer, 'Rows in which something was found.'),
    lateDays: described(integer, 'Days after the due day; up to today where no list has come.'),
  }),
  KlvQuarterSummary: object({
    municipalities: listOf(
      object({
        municipality: described(text, 'Three-digit code.'),
        list: described(orNull(object({ ...figures, version: integer, lateDays: integer })), 'Null where no list has come.'),
        change: described(orNull(object(change)), 'Since the quarter before; null where either list is missing.'),
      }),
    ),
    awaited: described(integer, 'Municipalities whose lists are awaited.'),
    delivered: integer,
    total: object(figures),
    change: described(
      orNull(object({ ...change, municipalities: described(integer, 'Those whose lists are there for both quarters.') })),
      'Null when no municipality has a list for both quarters.',
    ),
    previous: object({ year: integer, quarter: integer }),
  }),
  KlvQuarter: object(
    { year: integer, quarter: integer, dueOn: day, summary: ref('KlvQuarterSummary') },
    {
      deliveries: listOf(object({ municipality: text, on: day, version: integer, lateDays: integer })),
      reminders: listOf(object({ municipality: text, step: described(integer, 'Working days from the due day.'), on: day })),
      next: object({ remindAt: orNull(instant), distributeAt: orNull(instant) }),
      distributions: listOf(
        object(
          {
            at: instant,
            isAddition: flag,
            municipalities: described(listOf(text), 'Whose lists were told of for the first time, or in a new version.'),
          },
          { recipients: listOf(text), reason: orNull(text), by: object({ id: text, role: text }) },
        ),
      ),
    },
  ),
  KlvUpload: object({
    state: oneOf(['reading', 'storing', 'done', 'refused', 'failed']),
    bytesRead: integer,
    rowsRead: integer,
  }),
};
