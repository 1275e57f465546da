import { Controller, Get, Header, Param, UseInterceptors } from '@nestjs/common';
import { renderToString } from 'preact-render-to-string';
import { PagePolicy } from '../http/page-policy.js';
import { StartPage, type StartProps } from './start.page.js';
import { STYLE } from './style.js';

const HTML = 'text/html; charset=utf-8';
const CASE_NUMBER = /^[A-Z0-9]{1,10}-\d{4}-\d{6}$/;

/** The pages anybody may open. They hold nothing of any case. */
@Controller()
@UseInterceptors(PagePolicy)
export class StartController {
  @Get()
  @Header('content-type', HTML)
  start(): string {
    return page({ hearing: undefined });
  }

  /** Where the link of an invitation leads. */
  @Get('hoeringer/:number')
  @Header('content-type', HTML)
  invited(@Param('number') number: string): string {
    return page({ hearing: CASE_NUMBER.test(number) ? number : undefined });
  }

  @Get('stil.css')
  @Header('content-type', 'text/css; charset=utf-8')
  style(): string {
    return STYLE;
  }
}

function page(props: StartProps): string {
  return `<!doctype html>${renderToString(StartPage(props))}`;
}
