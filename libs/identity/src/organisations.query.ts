import { Injectable } from '@nestjs/common';
import { Config, Database } from '#platform';
import { demoPersona } from './demo-personas.handler.js';

/** Whom a council corresponds with: a principal, its name for people, and where mail reaches it. */
export interface Organisation {
  readonly principal: string;
  readonly name: string;
  readonly mail: string | undefined;
}

/** The organisations a council corresponds with. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** An organisation by its principal or, in the demo, by the persona that speaks for it. */
  async find(council: string, principalOrPersona: string): Promise<Organisation | undefined> {
    const principal = this.principalOf(principalOrPersona);
    const [found] = await this.database.read<{ readonly principal: string; readonly name: string; readonly mail: string | null }>(council, {
      name: 'organisation',
      text: 'select principal, name, mail from organisation where principal = $1',
      values: [principal],
    });
    return found && { ...found, mail: found.mail ?? undefined };
  }

  /** The principals of a kind, as `constituency`, in their order. */
  async ofKind(council: string, kind: string): Promise<readonly string[]> {
    const found = await this.database.read<{ readonly principal: string }>(council, {
      name: 'organisations_of_kind',
      text: `select principal from organisation where starts_with(principal, $1) order by principal collate "C"`,
      values: [`${kind}:`],
    });
    return found.map(({ principal }) => principal);
  }

  /** Adds the organisations not known yet; those known stay as they are. */
  async register(council: string, organisations: readonly Organisation[]): Promise<void> {
    const columns = [
      organisations.map(({ principal }) => principal),
      organisations.map(({ name }) => name),
      organisations.map(({ mail }) => mail ?? null),
    ];
    await this.database.transact(council, async (tx) => {
      await tx.query(
        `insert into organisation (council, principal, name, mail)
         select $1, o.principal, o.name, o.mail from unnest($2::text[], $3::text[], $4::text[]) as o (principal, name, mail)
         order by o.principal on conflict do nothing`,
        [council, ...columns],
      );
    });
  }

  private principalOf(principalOrPersona: string): string {
    if (this.config.auth !== 'demo') return principalOrPersona;
    return demoPersona(principalOrPersona)?.principal ?? principalOrPersona;
  }
}
