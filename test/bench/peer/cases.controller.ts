import type { CaseState } from '#casework';
import type { Actor } from '#kernel';
import { Body, Controller, HttpCode, NotFoundException, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { WorkPermitOpinionSubmission } from '../../../libs/case-types/src/work-permit-opinion/work-permit-opinion.submission.js';
import { Cases } from './cases.js';
import { TokenGuard } from './token-guard.js';

const PARAGRAPHS = 10_000;

class NoteDto {
  @IsString() @IsNotEmpty() @MaxLength(PARAGRAPHS) readonly text: string;
}

@Controller('cases')
@UseGuards(TokenGuard)
export class CasesController {
  constructor(private readonly cases: Cases) {}

  @Post('work-permit-opinion')
  submit(@Body() submission: WorkPermitOpinionSubmission, @Req() { actor }: { readonly actor: Actor }): Promise<CaseState> {
    return this.cases.submit(submission, actor);
  }

  @Post(':id/note')
  @HttpCode(200)
  async note(@Param('id', ParseUUIDPipe) id: string, @Body() { text }: NoteDto, @Req() { actor }: { readonly actor: Actor }) {
    const state = await this.cases.note(id, text, actor);
    if (state === undefined) throw new NotFoundException();
    return state;
  }
}
