import { fastify } from 'fastify';
import { Pool } from 'pg';

/** The least that answers a case over HTTP: one look-up by key and a compiled response schema. It knows nobody and hides nothing. */
const TEXT = { type: 'string' } as const;
const ANYTHING = { type: 'object', additionalProperties: true } as const;
const LIST = { type: 'array', items: ANYTHING } as const;
const CASE = {
  type: 'object',
  properties: {
    ...{
      id: TEXT,
      number: TEXT,
      type: TEXT,
      status: TEXT,
      legalNature: TEXT,
      council: TEXT,
      subject: TEXT,
      ruleSet: TEXT,
      receivedAt: TEXT,
    },
    ...{ sender: ANYTHING, submission: ANYTHING, contentSha256: TEXT, version: { type: 'integer' } },
    ...{ findings: LIST, deadlines: LIST, documents: LIST, dispatches: LIST },
  },
} as const;

const LOOK_UP = 'select version, state from stream_state where council = $1 and stream = $2';

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
const server = fastify();

server.get<{ Params: { id: string } }>('/cases/:id', { schema: { response: { 200: CASE } } }, async ({ params }, reply) => {
  const { rows } = await pool.query<{ version: number; state: object }>({ name: 'look_up', text: LOOK_UP, values: ['nj', params.id] });
  const [row] = rows;
  return row === undefined ? reply.code(404).send() : { ...row.state, version: row.version };
});

process.once('SIGTERM', () => void server.close().then(() => pool.end()));
const url = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`The bare server is ready on ${url}\n`);
