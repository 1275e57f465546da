import { Metrics } from '#platform';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer, CaseRequest } from './case-request.state.js';
import { ExistingCases } from './existing-case.handler.js';
import { type NewCase, NewCases } from './new-case.handler.js';

/** A command to a case, or a new case, on its way to the decider. */
export class HandleCase extends Command<CaseAnswer> {
  constructor(readonly request: CaseRequest | NewCase) {
    super();
  }
}

/** The one way in which cases change. */
@CommandHandler(HandleCase)
export class HandleCaseHandler implements ICommandHandler<HandleCase> {
  constructor(
    private readonly existing: ExistingCases,
    private readonly received: NewCases,
    private readonly metrics: Metrics,
  ) {}

  async execute({ request }: HandleCase): Promise<CaseAnswer> {
    const command = 'received' in request ? request.received.type : request.command.type;
    const done = this.metrics.startCommand(command);
    const answer = await ('received' in request ? this.received.handle(request) : this.existing.handle(request));
    done(answer.kind);
    return answer;
  }
}
