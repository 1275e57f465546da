import { type BeforeApplicationShutdown, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from 'node:http';

/** Requests may take so long to end once the process is to; after them queues and database are let go of. */
const ENDED_WITHIN_MS = 7_000;

/**
 * Cuts the requests off that do not end while the process does, such as those that wait for a database that is stuck: who sent
 * them asks again elsewhere. The server would otherwise wait for the last of them.
 */
@Injectable()
export class LastRequests implements BeforeApplicationShutdown, OnApplicationShutdown {
  private cutting: NodeJS.Timeout | undefined;

  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = serverOf(this.host);
    if (server instanceof Server) this.cutting = setTimeout(() => server.closeAllConnections(), ENDED_WITHIN_MS);
  }

  onApplicationShutdown(): void {
    clearTimeout(this.cutting);
  }
}

/** A process without HTTP has no adapter. */
function serverOf({ httpAdapter }: { readonly httpAdapter: HttpAdapterHost['httpAdapter'] | undefined }): unknown {
  return httpAdapter?.getHttpServer();
}
