import { Config } from '#platform';
import { Controller, Get } from '@nestjs/common';
import { apiDocument } from './document.js';

/** The API described for programs. */
@Controller('openapi.json')
export class OpenApiController {
  private readonly document: object;

  constructor(config: Config) {
    this.document = apiDocument(config);
  }

  @Get()
  read(): object {
    return this.document;
  }
}
