import type { Sweep } from '#platform';
import { Injectable } from '@nestjs/common';
import { Leftovers } from './leftovers.query.js';

const DAY_SECONDS = 86_400;
const HOUR_MS = 3_600_000;

/** Once an hour takes away what is a day old and no event names. */
@Injectable()
export class LeftoversSweep implements Sweep {
  readonly name = 'placement-leftovers';
  private sweptAt = -HOUR_MS;

  constructor(private readonly leftovers: Leftovers) {}

  async tick(): Promise<void> {
    const now = performance.now();
    if (now - this.sweptAt < HOUR_MS) return;
    this.sweptAt = now;
    await this.leftovers.dropOrphans(DAY_SECONDS);
    await this.leftovers.dropUploads(DAY_SECONDS);
  }
}
