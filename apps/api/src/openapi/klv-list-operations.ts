import { cursor, idempotencyKey, ifMatch, inPath, inQuery, limit, type Operation } from './operation.js';
import { given, listOf, oneOf, ref, type Schema, text, uuid } from './schema.js';

const TAG = 'klv lists';
const PATH = '/api/v1/klv-lists';
const caseOfList = inPath('caseId', uuid, 'The case of the list.');
const year: Schema = { type: 'integer', minimum: 2000, maximum: 2100 };
const quarter: Schema = { type: 'integer', minimum: 1, maximum: 4 };
const quarterInPath = [inPath('year', year, 'The year.'), inPath('quarter', quarter, 'The quarter.')];
const words: Schema = { ...text, maxLength: 10_000 };

export const klvListOperations: readonly Operation[] = [
  {
    method: 'post',
    path: PATH,
    id: 'uploadKlvList',
    tag: TAG,
    summary: 'Check the file of a list, or send it; a second list of the same quarter is a new version of the same case',
    parameters: [
      { ...inQuery('mode', oneOf(['validate', 'submit']), 'Check only, and keep nothing; or send.'), required: true },
      inQuery('acceptance', oneOf(['all-or-nothing', 'accept-valid']), 'Whether faulty rows refuse the list, or are left out of it.'),
      inQuery('upload', uuid, 'An id of your own, under which you may ask how far the upload has come.'),
      idempotencyKey,
      ifMatch,
    ],
    body: {
      mediaType: 'multipart/form-data',
      schema: given(
        { file: { type: 'string', description: 'CSV, or a workbook (.xlsx).' }, year, quarter },
        { municipality: { type: 'string', pattern: String.raw`^\d{3}$`, description: 'Given by the secretariat.' } },
      ),
    },
    answer: {
      status: 200,
      description: 'The result of the check; or the case, with a new version of its list.',
      schema: { anyOf: [ref('KlvListResult'), ref('Case')] },
      headers: ['ETag'],
    },
    otherwise: { status: 201, description: 'The case, with its receipt.', schema: ref('Case'), headers: ['ETag', 'Location'] },
    problems: [400, 403, 409, 412, 413, 415, 422],
  },
  {
    method: 'get',
    path: `${PATH}/overview`,
    id: 'readKlvOverview',
    tag: TAG,
    summary: 'What each municipality has sent for a quarter; a municipality sees its own line',
    parameters: [
      { ...inQuery('year', year, 'The year.'), required: true },
      { ...inQuery('quarter', quarter, 'The quarter.'), required: true },
    ],
    answer: { status: 200, description: 'A line for each municipality.', schema: listOf(ref('KlvOverviewLine')) },
    problems: [400, 403],
  },
  {
    method: 'get',
    path: `${PATH}/quarters/{year}/{quarter}`,
    id: 'readKlvQuarter',
    tag: TAG,
    summary: 'What the lists of a quarter come to, and what has been done about them; a municipality sees its own line',
    parameters: quarterInPath,
    answer: { status: 200, description: 'The quarter as it is now.', schema: ref('KlvQuarter'), headers: ['ETag'] },
    problems: [404],
  },
  {
    method: 'post',
    path: `${PATH}/quarters/{year}/{quarter}/distribute`,
    id: 'distributeKlvLists',
    tag: TAG,
    summary: 'Send out the lists that have come and nobody has been told of: to members, deputies and constituency representatives',
    parameters: [...quarterInPath, idempotencyKey, ifMatch],
    body: { schema: given({}, { reason: words }) },
    answer: { status: 200, description: 'The quarter as it is now.', schema: ref('KlvQuarter'), headers: ['ETag'] },
    problems: [400, 403, 404, 409, 412, 422],
  },
  {
    method: 'get',
    path: `${PATH}/uploads/{upload}`,
    id: 'readKlvUpload',
    tag: TAG,
    summary: 'How far an upload has come; for whoever uploads it, and the secretariat',
    parameters: [inPath('upload', uuid, 'The id given with the upload.')],
    answer: { status: 200, description: 'Where it stands.', schema: ref('KlvUpload') },
    problems: [404],
  },
  {
    method: 'get',
    path: `${PATH}/{caseId}/rows`,
    id: 'listKlvRows',
    tag: TAG,
    summary: 'The rows of a list, in the order of its file',
    parameters: [
      caseOfList,
      inQuery('version', { type: 'integer', minimum: 1 }, 'The version of the list; the latest when left out.'),
      inQuery('finding', text, 'Only rows in which a finding with this code was made.'),
      limit,
      cursor,
    ],
    answer: { status: 200, description: 'A page of rows.', schema: ref('KlvRowPage') },
    problems: [400, 404],
  },
  {
    method: 'get',
    path: `${PATH}/{caseId}/report.csv`,
    id: 'readKlvReport',
    tag: TAG,
    summary: 'The latest version of the list with what was found in each row, as CSV',
    parameters: [caseOfList],
    answer: { status: 200, description: 'Every row as sent, and a last column with what was found.', schema: text, mediaType: 'text/csv' },
    problems: [404],
  },
  {
    method: 'get',
    path: `${PATH}/{caseId}/report.xlsx`,
    id: 'readKlvWorkbook',
    tag: TAG,
    summary: 'The same as a workbook, to be mended and sent again',
    parameters: [caseOfList],
    answer: {
      status: 200,
      description: 'Every row as sent, and a last column with what was found.',
      schema: text,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
    problems: [404],
  },
  {
    method: 'get',
    path: `${PATH}/{caseId}/versions/{version}/diff`,
    id: 'readKlvDifference',
    tag: TAG,
    summary: 'What a version of a list changed of the one before it; rows are told apart by workplace, measure, start and occupation',
    parameters: [caseOfList, inPath('version', { type: 'integer', minimum: 1 }, 'The version; the first has added all it holds.')],
    answer: { status: 200, description: 'The difference. The order of rows is none.', schema: ref('KlvDifference') },
    problems: [404],
  },
];
