import type { ReadModel, RebuildCount, RebuildDesk } from '#platform';

const NAMED = `from stream_state s cross join lateral jsonb_array_elements(s.state -> 'documents') d where s.stream_type = 'case'`;

const LOST = `select s.council, s.stream, d ->> 'documentId' as id, b.bytes is null as gone
  from stream_state s cross join lateral jsonb_array_elements(s.state -> 'documents') d
  left join case_document b on b.council = s.council and b.id = (d ->> 'documentId')::uuid
 where s.stream_type = 'case' and (b.bytes is null or encode(sha256(b.bytes), 'hex') <> d ->> 'sha256')
 limit 1000`;

interface LostDocument {
  readonly council: string;
  readonly stream: string;
  readonly id: string;
  readonly gone: boolean;
}

/** The bytes of every document on a case, measured by the hash in its event. They can be told to be wrong, not made again. */
export const documentBytes: ReadModel = {
  async rebuild(desk: RebuildDesk): Promise<readonly RebuildCount[]> {
    const [named] = await desk.query<{ readonly n: number }>(`select count(*)::int as n ${NAMED}`);
    const lost = await desk.query<LostDocument>(LOST);
    for (const { council, stream, id, gone } of lost) {
      desk.fault(`${council}/${stream}: document ${id} ${gone ? 'is missing' : 'is not the one put on the case'}`);
    }
    const rows = named?.n ?? 0;
    return [{ name: 'case_document', rows, identical: rows - lost.length, repaired: 0 }];
  },
};
