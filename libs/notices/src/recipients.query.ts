import { Bodies } from '#bodies';
import { Organisations } from '#identity';
import { Injectable } from '@nestjs/common';
import { memberOf } from './notices.policy.js';

/** Someone to write to, as known right now. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** Names and addresses of recipients; they are looked up when a message is sent, and kept nowhere. */
@Injectable()
export class Recipients {
  constructor(
    private readonly bodies: Bodies,
    private readonly organisations: Organisations,
  ) {}

  /** Where mail reaches a recipient; undefined when nobody knows. */
  async find(council: string, recipient: string): Promise<Recipient | undefined> {
    const memberId = memberOf(recipient);
    const found =
      memberId === undefined
        ? await this.organisations.find(council, recipient)
        : (await this.bodies.people(council, [memberId])).get(memberId);
    return found?.mail === undefined ? undefined : { name: found.name, address: found.mail };
  }
}
