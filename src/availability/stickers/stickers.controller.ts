import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { Public, Visits } from '../../identity/index.js';
import { Problem, type Request } from '../../platform/index.js';
import { Catalogue, QrCodes } from '../../spaces/index.js';
import { Clock, day, inZone, localDayOf, wholeDay } from '../../time/index.js';
import { closedTimes } from '../closed-times.js';
import { FreeBusyService } from '../free-busy.service.js';
import { foundSpace } from '../present-space.js';
import { StickerShown } from './stickers.dto.js';

/** After a weekend and its holidays it is open again. */
const mostDaysAhead = 7;

@Controller('stickers')
export class StickersController {
  constructor(
    private readonly codes: QrCodes,
    private readonly freeBusy: FreeBusyService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
    private readonly visits: Visits,
  ) {}

  /** For whoever has scanned the sticker of a space, signed in or not: whether it is free today. */
  @Get(':code')
  @Public()
  @Header('cache-control', 'no-store')
  async readSticker(@Param('code') code: string, @Req() request: Request): Promise<StickerShown> {
    this.visits.count(request.ip);
    const id = await this.codes.spaceIdOf(code);
    const snapshot = await this.catalogue.current();
    const space = id === undefined ? undefined : snapshot.byId.get(id);
    if (space?.status !== 'active')
      throw new Problem('not-found', 'This code is on no sticker of ours, or not any more.');
    const zone = snapshot.campus.timeZone;
    const now = this.clock.now();
    const today = wholeDay(localDayOf(now, zone), zone);
    const busy = await this.freeBusy.of(snapshot, space, today, now);
    const current = busy.find(({ start, end }) => start <= now && now < end);
    const next = busy.find(({ start }) => start > now);
    const changesAt = current?.end ?? next?.start;
    const closed = closedTimes(snapshot, space, { start: now, end: today.end + mostDaysAhead * day }, now);
    const closedUntil = closed.find(({ start }) => start <= now)?.end;
    return {
      space: foundSpace(space),
      timeZone: zone,
      asOf: inZone(now, zone),
      busyNow: current !== undefined,
      ...(changesAt !== undefined && changesAt < today.end && { changesAt: inZone(changesAt, zone) }),
      ...(closedUntil !== undefined && { closedUntil: inZone(closedUntil, zone) }),
      busy: busy.map(({ start, end }) => ({ start: inZone(start, zone), end: inZone(end, zone) })),
    };
  }
}
