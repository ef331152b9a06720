import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../identity/index.js';
import { isKnown, notFound, type Reply, type Request } from '../../platform/index.js';
import { FeedsService } from './feeds.service.js';

const suffix = '.ics';

/** What calendars fetch, outside the API: they know an address and nothing else. */
@ApiExcludeController()
@Public()
@Controller('feeds')
export class FeedFileController {
  constructor(private readonly feeds: FeedsService) {}

  @Get(':file')
  async readFeed(
    @Param('file') file: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    if (!file.endsWith(suffix)) throw notFound('feed');
    const { etag, text } = await this.feeds.read(file.slice(0, -suffix.length));
    void reply.header('cache-control', 'private, no-cache');
    if (isKnown(request, reply, etag)) return undefined;
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="tolo.ics"',
      'x-robots-tag': 'noindex',
    });
    return text();
  }
}
