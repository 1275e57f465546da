import { Injectable } from '@nestjs/common';
import { Bodies } from './bodies.query.js';
import { DEMO_BODIES, DEMO_COUNCIL } from './demo-council.messages.js';

/** The invented council of the demo. */
@Injectable()
export class DemoCouncil {
  constructor(private readonly bodies: Bodies) {}

  /** Establishes the demo's bodies once, however many processes start at the same time. */
  async establish(): Promise<void> {
    for (const plan of DEMO_BODIES) await this.bodies.establish(DEMO_COUNCIL, plan);
  }
}
