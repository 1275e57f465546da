import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ASSET_FOLDER, assetPath, DESIGN_STYLE, OWN_STYLE } from './asset-paths.js';
import { STYLE } from './style.js';

const GZIP = /\bgzip\b/;

/** A style sheet as it is, and as small as it can be sent. */
interface Sheet {
  readonly plain: Buffer;
  readonly small: Buffer;
}

const own = sheetOf(Buffer.from(STYLE));
const design = sheetOf(readFileSync(join(ASSET_FOLDER, DESIGN_STYLE)));

/** The style sheets; what a browser has fetched under a name never changes. */
@Controller()
export class AssetsController {
  @Get(OWN_STYLE)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  own(@Headers('accept-encoding') accepted: string | undefined, @Res() reply: FastifyReply): FastifyReply {
    return sent(own, accepted, reply);
  }

  @Get(assetPath(DESIGN_STYLE))
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  design(@Headers('accept-encoding') accepted: string | undefined, @Res() reply: FastifyReply): FastifyReply {
    return sent(design, accepted, reply);
  }
}

function sheetOf(plain: Buffer): Sheet {
  return { plain, small: gzipSync(plain) };
}

function sent({ plain, small }: Sheet, accepted: string | undefined, reply: FastifyReply): FastifyReply {
  void reply.header('vary', 'accept-encoding');
  return GZIP.test(accepted ?? '') ? reply.header('content-encoding', 'gzip').send(small) : reply.send(plain);
}
