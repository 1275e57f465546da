import { Controller, HttpCode, Post } from '@nestjs/common';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { CaseCommands } from './case-commands.js';
import { SubmissionDto } from './command.dto.js';
import { GivenSubmissions } from './given-submissions.js';
import { QuestionsDto } from './hearing-command.dto.js';

/** What the sender is asked, and sends anew. */
@Controller('cases/:id')
export class SubmissionsController {
  constructor(
    private readonly commands: CaseCommands,
    private readonly submissions: GivenSubmissions,
  ) {}

  @Post('supplement')
  @HttpCode(200)
  async supplement(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(SubmissionDto) { submission }: SubmissionDto) {
    const data = await this.submissions.forCase(asking.actor, id, submission);
    return this.commands.give(asking, id, { type: 'supplement', data });
  }

  @Post('request-information')
  @HttpCode(200)
  requestInformation(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(QuestionsDto) { questions }: QuestionsDto) {
    return this.commands.give(asking, id, { type: 'request-information', data: { questions } });
  }

  @Post('provide-information')
  @HttpCode(200)
  async provideInformation(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(SubmissionDto) { submission }: SubmissionDto) {
    const data = await this.submissions.forCase(asking.actor, id, submission);
    return this.commands.give(asking, id, { type: 'provide-information', data });
  }
}
