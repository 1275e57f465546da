import { can, maySend, Organisations } from '#identity';
import type { Sender } from '#casework';
import type { Actor, CaseType } from '#kernel';
import { ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import { malformed } from '../http/malformed.js';

const KEPT_MS = 60_000;
const MOST_KEPT = 1_000;
const ON_BEHALF_OF = '/onBehalfOf';

/** Whose case a new case is. */
@Injectable()
export class Senders {
  private readonly kept = new Map<string, { readonly sender: Sender; readonly until: number }>();

  constructor(private readonly organisations: Organisations) {}

  /**
   * The organisation the actor speaks for or, for the secretariat, the one named.
   * @throws ProblemException 403 not-permitted when it sends no such cases, 400 malformed when it is not named or not known
   */
  async senderOf(actor: Actor, { senders }: CaseType, onBehalfOf: string | undefined): Promise<Sender> {
    if (!can(actor, 'submit', { council: actor.council, senders, sender: undefined })) throw notPermitted();
    const sender = actor.role === 'secretariat' ? await this.named(actor, onBehalfOf) : await this.own(actor, onBehalfOf);
    if (!maySend(sender.principal, senders)) throw notPermitted();
    return sender;
  }

  private async named({ council }: Actor, onBehalfOf: string | undefined): Promise<Sender> {
    if (onBehalfOf === undefined) throw malformed({ pointer: ON_BEHALF_OF, code: 'required' });
    const found = await this.find(council, onBehalfOf);
    if (found === undefined) throw malformed({ pointer: ON_BEHALF_OF, code: 'unknown-value' });
    return found;
  }

  /** Who may send has an organisation; one that is not on file goes by the name of who speaks for it. */
  private async own({ council, organisation = '', name }: Actor, onBehalfOf: string | undefined): Promise<Sender> {
    if (onBehalfOf !== undefined) throw notPermitted();
    return (await this.find(council, organisation)) ?? { principal: organisation, name };
  }

  /** The same few organisations send most cases: what was found is good for a minute. */
  private async find(council: string, principalOrPersona: string): Promise<Sender | undefined> {
    const key = `${council} ${principalOrPersona}`;
    const kept = this.kept.get(key);
    if (kept !== undefined && kept.until > Date.now()) return kept.sender;
    const found = await this.organisations.find(council, principalOrPersona);
    if (found === undefined) return undefined;
    const sender = { principal: found.principal, name: found.name };
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(key, { sender, until: Date.now() + KEPT_MS });
    return sender;
  }
}

function notPermitted(): ProblemException {
  return new ProblemException(403, 'not-permitted');
}
