import { UnrecoverableError } from 'bullmq';

/** Thrown by a handler when no later attempt can succeed: the job is parked at once, with the message as its reason. */
export class PoisonedJob extends UnrecoverableError {
  constructor(reason: string) {
    super(reason);
    this.name = 'PoisonedJob';
  }
}
