import { Controller, Get, Header, Res } from '@nestjs/common';
import { Readiness, type ReadinessReport } from './readiness.js';

/** The one call of a reply that is used here. */
interface Status {
  code(status: number): unknown;
}

/** Whether this process lives, and whether the system is ready to work. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** Answers as long as the process does. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** The state of each part; 503 when one of them is not well. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: Status): Promise<ReadinessReport> {
    const report = await this.readiness.check();
    reply.code(report.status === 'ok' ? 200 : 503);
    return report;
  }
}
