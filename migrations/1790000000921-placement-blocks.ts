import type { MigrationInterface, QueryRunner } from 'typeorm';

const CELLS = [
  ...['municipalityCode', 'year', 'quarter', 'measure', 'sector', 'employerName', 'cvr', 'pNumber', 'industryCode', 'occupation'],
  ...['startDate', 'plannedEndDate', 'weeklyHours', 'ordinaryEmployees', 'supportedFte', 'representativeStatement'],
  ...['averageHeadcount12m', 'headcountNow', 'vacatedWithin3Months', 'targetGroup'],
];

/**
 * Keeps the rows of lists some hundred together: each row a JSON array of its number, its twenty cells and what was found in
 * it. Beside them stand what rows are looked up by: the last row number, the workplaces, and the codes of what was found.
 */
export class PlacementBlocks1790000000921 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table placement_block (
        council text collate "C" not null check (council <> ''),
        import uuid not null,
        last_row int not null check (last_row > 0),
        p_numbers text[] not null,
        finding_codes text[] not null,
        rows text not null,
        primary key (council, import, last_row));
      alter table placement_block alter column rows set storage external;

      insert into placement_block (council, import, last_row, p_numbers, finding_codes, rows)
      select council, import, max(row), coalesce(array_agg(distinct p_number) filter (where p_number is not null), '{}'),
        array(select distinct code from unnest(string_to_array(string_agg(array_to_string(finding_codes, ' '), ' '), ' ')) code where code <> ''),
        json_agg(json_build_array(row, ${CELLS.map((cell) => `fields -> '${cell}'`).join(', ')}, findings) order by row)::text
      from (select r.*, (row_number() over (partition by council, import order by row) - 1) / 250 as block from placement_row r) numbered
      group by council, import, block;
      drop table placement_row;
      ${wallAround('placement_block')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table placement_row (
        council text collate "C" not null check (council <> ''),
        import uuid not null,
        row int not null check (row > 0),
        p_number text,
        fields jsonb not null,
        finding_codes text[] not null,
        findings jsonb not null,
        primary key (council, import, row));

      insert into placement_row (council, import, row, p_number, fields, finding_codes, findings)
      select b.council, b.import, (r ->> 0)::int, r ->> ${String(CELLS.indexOf('pNumber') + 1)},
        jsonb_build_object(${CELLS.map((cell, place) => `'${cell}', r -> ${String(place + 1)}`).join(', ')}),
        array(select distinct f ->> 'code' from jsonb_array_elements(r -> ${String(CELLS.length + 1)}) f), r -> ${String(CELLS.length + 1)}
      from placement_block b cross join lateral jsonb_array_elements(b.rows::jsonb) r;
      drop table placement_block;
      ${wallAround('placement_row')}`);
  }
}

function wallAround(table: string): string {
  return `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy tenant on ${table} to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy upkeep on ${table} to current_user using (true) with check (true);
      grant select, insert, delete on ${table} to sagsudvalg_app`;
}
