import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a command that assesses load its facts with its case, as of one moment: what the council has settled, and the standing
 * cases of the parties it names with the version they stand at. Commands that ask for none are loaded as before.
 */
export class FactsOfAssessments1790000001002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function load_case(text, uuid, text[], text[]);
      drop function begin_case(text, text[], text[]);
      ${FACTS}
      ${loading({
        parameters: ', p_settings uuid default null, p_case_type text default null, p_parties text[] default null',
        read: 'v_facts json := case when p_settings is not null then assessment_facts(p_council, p_stream, p_settings, p_case_type, p_parties) end;',
        given: `, 'facts', v_facts`,
      })}
      ${beginning({
        parameters:
          ', p_settings uuid default null, p_case_type text default null, p_parties text[] default null, p_at timestamptz default null',
        now: 'coalesce(p_at, app_now())',
        declared: 'v_facts json;',
        read: `if p_settings is not null then v_facts := assessment_facts(p_council, null, p_settings, p_case_type, p_parties); end if;`,
        given: `, 'facts', v_facts`,
      })}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function load_case(text, uuid, text[], text[], uuid, text, text[]);
      drop function begin_case(text, text[], text[], uuid, text, text[], timestamptz);
      drop function assessment_facts(text, uuid, uuid, text, text[]);
      ${loading({ parameters: '', read: '', given: '' })}
      ${beginning({ parameters: '', now: 'app_now()', declared: '', read: '', given: '' })}`);
  }
}

interface More {
  readonly parameters: string;
  readonly read: string;
  readonly given: string;
}

const FACTS = `
      create function assessment_facts(p_council text, p_except uuid, p_settings uuid, p_case_type text, p_parties text[]) returns json
      language plpgsql stable as $$
      declare
        v_facts json;
      begin
        select json_build_object(
            'settings', coalesce((select s.state -> 'changes' from stream_state s where s.council = p_council and s.stream = p_settings), '[]'),
            'parties', coalesce(json_agg(json_build_object('party', g.party, 'version', coalesce(v.version, 0), 'cases', c.cases)), '[]'))
          into v_facts
          from unnest(p_parties) as g (party)
          left join party v on v.council = p_council and v.case_type = p_case_type and v.party = g.party
          cross join lateral (
            select coalesce(json_agg(json_build_object('caseId', s.stream, 'number', s.state -> 'number', 'receivedAt', s.state -> 'receivedAt',
                     'submission', s.state -> 'submission') order by r.received_at, r.stream), '[]') as cases
              from case_register r join stream_state s on s.council = r.council and s.stream = r.stream
             where r.council = p_council and r.case_type = p_case_type and r.party = g.party and r.stream is distinct from p_except
               and r.status not in ('withdrawn', 'misdirected')) c;
        return v_facts;
      end
      $$;`;

function loading({ parameters, read, given }: More): string {
  return `
      create function load_case(p_council text, p_stream uuid, p_clients text[], p_keys text[]${parameters}) returns json language plpgsql as $$
      declare
        v_tenant text := set_config('app.council', p_council, true);
        v_repeats json := '[]';
        ${read}
        v_found json;
      begin
        if cardinality(p_keys) > 0 then
          v_repeats := repeats_of(p_council, p_clients, p_keys);
        end if;
        select json_build_object('now', (extract(epoch from app_now()) * 1000)::bigint, 'repeats', v_repeats${given},
                 'version', s.version, 'state', s.state) into v_found
          from (select 1) one left join stream_state s on s.council = p_council and s.stream = p_stream and s.stream_type = 'case';
        return v_found;
      end
      $$;`;
}

function beginning({ parameters, now, declared, read, given }: More & { readonly now: string; readonly declared: string }): string {
  return `
      create function begin_case(p_council text, p_clients text[], p_keys text[]${parameters}) returns json language plpgsql as $$
      declare
        v_tenant text := set_config('app.council', p_council, true);
        v_now timestamptz := ${now};
        v_repeats json := repeats_of(p_council, p_clients, p_keys);
        v_number text;
        ${declared}
      begin
        if json_array_length(v_repeats) = 0 then
          ${read}
          v_number := next_case_number(p_council, v_now);
        end if;
        return json_build_object('now', (extract(epoch from v_now) * 1000)::bigint, 'repeats', v_repeats, 'number', v_number${given});
      end
      $$;`;
}
