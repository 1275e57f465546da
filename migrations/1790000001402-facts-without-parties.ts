import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gathers the facts of a submission that names no party by one look-up of settings: most types of case have none. */
export class FactsWithoutParties1790000001402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(facts(SETTINGS_ALONE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(facts(''));
  }
}

const SETTINGS_ALONE = `
        if cardinality(p_parties) = 0 then
          select json_build_object('settings', coalesce(s.state -> 'changes', '[]'), 'parties', '[]'::json) into v_facts
            from stream_state s where s.council = p_council and s.stream = p_settings;
          return coalesce(v_facts, '{"settings": [], "parties": []}');
        end if;`;

const facts = (first: string): string => `
      create or replace function assessment_facts(p_council text, p_except uuid, p_settings uuid, p_case_type text, p_parties text[]) returns json
      language plpgsql stable as $$
      declare
        v_facts json;
      begin${first}
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
      $$`;
