import { TurnOfDay } from '#casework';
import { LeftoversSweep } from '#placement-lists';
import { DeadlineSweep, Ticker } from '#platform';
import { Injectable } from '@nestjs/common';

/** What a worker looks after every second. */
@Injectable()
export class Sweeps {
  constructor(
    private readonly ticker: Ticker,
    private readonly deadlines: DeadlineSweep,
    private readonly leftovers: LeftoversSweep,
    private readonly day: TurnOfDay,
  ) {}

  /** Begins; the platform ends it. */
  start(): void {
    this.ticker.run(this.deadlines);
    this.ticker.run(this.leftovers);
    this.ticker.run(this.day);
  }
}
