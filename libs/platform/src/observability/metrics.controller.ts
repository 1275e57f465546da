import { Controller, Get, Header, Res } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ProblemException } from '../problems/problem-exception.js';
import { LiveFigures } from './live-figures.js';

/** The one call of a reply that is used here. */
interface Typed {
  type(mediaType: string): unknown;
}

/** Metrics beside the API; not found there in production, nor when they have a port of their own. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly figures: LiveFigures,
    private readonly config: Config,
  ) {}

  /** The figures in Prometheus' text form. @throws ProblemException 404 not-found where they are not shown */
  @Get()
  @Header('cache-control', 'no-store')
  async metrics(@Res({ passthrough: true }) reply: Typed): Promise<string> {
    if (this.config.production || this.config.metricsPort !== undefined) throw new ProblemException(404, 'not-found');
    reply.type(this.figures.mediaType);
    return this.figures.render();
  }
}
