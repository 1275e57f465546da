import { applyDecorators, UseFilters, UseGuards } from '@nestjs/common';
import { PageProblems } from './page-problems.js';
import { VisitorGuard } from './visitor.js';

/** Makes a controller one of pages: it knows who is signed in, and what goes wrong is told on a page. */
export const PageController = (): ClassDecorator => applyDecorators(UseGuards(VisitorGuard), UseFilters(PageProblems));
