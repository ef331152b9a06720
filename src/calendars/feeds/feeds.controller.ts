import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor } from '../../identity/index.js';
import {
  idIn,
  PageQuery,
  pageOf,
  publicId,
  type Reply,
  type Request,
  uuidOrNotFound,
  WriteQuery,
} from '../../platform/index.js';
import { FeedAddresses } from './feed-addresses.js';
import { type Feed, FeedStore } from './feed.store.js';
import { FeedBody, FeedCreated, FeedPage, FeedShown } from './feeds.dto.js';
import { FeedsService } from './feeds.service.js';

/** No route here names a scope: a token that leaked cannot leave itself a window open. */
@Controller('feeds')
export class FeedsController {
  constructor(
    private readonly feeds: FeedsService,
    private readonly store: FeedStore,
    private readonly addresses: FeedAddresses,
  ) {}

  /** An address for calendars to subscribe to (RFC 5545, RFC 7986). It shows from 30 days ago to a year ahead, as far as you may see at that time; cancelled bookings of yours for 30 days. */
  @Post()
  async createFeed(
    @CurrentActor() actor: Actor,
    @Body() body: FeedBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<FeedCreated> {
    const { secret, ...feed } = await this.feeds.create(actor, body, options);
    void reply.header('cache-control', 'no-store');
    return { ...present(feed), ...this.addresses.of(secret, request) };
  }

  /** Your feeds, the latest first. Their addresses are not told again. */
  @Get()
  async listFeeds(@CurrentActor() actor: Actor, @Query() { limit, cursor }: PageQuery): Promise<FeedPage> {
    const rows = await this.store.list(actor.memberId, idIn(cursor), limit + 1);
    return pageOf(rows, limit, ({ id }) => [id], present);
  }

  /** From now on the address leads nowhere. */
  @Delete(':id')
  @HttpCode(204)
  revokeFeed(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    return this.store.revoke(actor, uuidOrNotFound('feed', id), options);
  }
}

const present = ({ id, what, detail, spaceId, search, createdAt, lastReadAt }: Feed): FeedShown => ({
  id: publicId('feed', id),
  what,
  detail,
  ...(spaceId !== null && { spaceId: publicId('space', spaceId) }),
  ...(search !== null && { search: { ...search } as FeedShown['search'] }),
  createdAt,
  lastReadAt,
});
