import { BodiesModule } from '#bodies';
import { caseTypes } from '#case-types';
import { CaseworkModule } from '#casework';
import { IdentityModule } from '#identity';
import { NoticesModule } from '#notices';
import cookies from '@fastify/cookie';
import files from '@fastify/static';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ActionDesk } from './actions/action-desk.js';
import { CaseActionsController } from './actions/case-actions.controller.js';
import { HearingOpeningController } from './actions/hearing-opening.controller.js';
import { ASSET_FOLDER, ASSET_PREFIX } from './assets/asset-paths.js';
import { AccessibilityController } from './accessibility/accessibility.controller.js';
import { AssetsController } from './assets/assets.controller.js';
import { Board } from './board/board.js';
import { CaseListFileController } from './cases/case-list-file.controller.js';
import { CaseController } from './cases/case.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { FoundCases } from './cases/found-cases.js';
import { ShownCases } from './cases/shown-cases.js';
import { DisqualificationPageController } from './hearings/disqualification.controller.js';
import { FoundHearings } from './hearings/found-hearings.js';
import { HearingsController } from './hearings/hearings.controller.js';
import { ReplyController } from './hearings/reply.controller.js';
import { PageCommands } from './http/commands.js';
import { refuseForeignForms, takeForms } from './http/form.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { StartController } from './start/start.controller.js';

const HEARINGS = [HearingsController, ReplyController, DisqualificationPageController];
const CASES = [CasesController, CaseListFileController, CaseController, HearingOpeningController, CaseActionsController];
const A_YEAR = '365d';

/** Pages for people. */
@Module({
  imports: [BodiesModule, CaseworkModule, IdentityModule, NoticesModule.forRoot({ caseTypes })],
  controllers: [StartController, SignInController, ...HEARINGS, ...CASES, AccessibilityController, AssetsController],
  providers: [ActionDesk, Board, FoundCases, FoundHearings, PageCommands, ShownCases],
})
export class WebModule {}

/** Makes an application take and answer requests for pages. Call it before the application listens. */
export async function configurePages(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('visitor', undefined);
  takeForms(fastify);
  refuseForeignForms(fastify);
  await app.register(cookies);
  await app.register(files, {
    root: ASSET_FOLDER,
    prefix: ASSET_PREFIX,
    maxAge: A_YEAR,
    immutable: true,
    index: false,
    decorateReply: false,
  });
}
