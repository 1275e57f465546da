import { Controller, HttpCode, Post } from '@nestjs/common';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { malformed } from '../http/malformed.js';
import { CaseCommands } from './case-commands.js';
import { AssignmentDto, AttentionPointDto, NoteDto } from './command.dto.js';

/** What is put on record beside the course of a case. */
@Controller('cases/:id')
export class NotesController {
  constructor(private readonly commands: CaseCommands) {}

  @Post('assign')
  @HttpCode(200)
  assign(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(AssignmentDto) { to }: AssignmentDto) {
    return this.commands.give(asking, id, { type: 'assign', data: { to } });
  }

  @Post('note')
  @HttpCode(200)
  note(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(NoteDto) { text }: NoteDto) {
    return this.commands.give(asking, id, { type: 'note', data: { text } });
  }

  @Post('raise-attention-point')
  @HttpCode(200)
  async raiseAttentionPoint(@IdInPath('id') id: string, @Asker() asking: Asking, @ValidBody(AttentionPointDto) given: AttentionPointDto) {
    const { text, recommendation, findings } = given;
    const data = { text, recommendation, findings: findings ?? undefined };
    const answer = await this.commands.answer(asking, id, { type: 'raise-attention-point', data });
    if (answer.kind === 'refused' && answer.rejection.code === 'unknown-finding') {
      throw malformed({ pointer: `/findings/${Number(answer.rejection.data?.['index']).toString()}`, code: 'unknown-value' });
    }
    return this.commands.shownAfter(asking, answer);
  }
}
