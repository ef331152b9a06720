import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { idIn, pageOf, publicId } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, day, inZone, localDayOf, wholeDay } from '../../time/index.js';
import { foundSpace } from '../present-space.js';
import { ColleaguePage, ColleaguesQuery } from './colleagues.dto.js';
import { Whereabouts } from './whereabouts.js';

@Controller('colleagues')
export class ColleaguesController {
  constructor(
    private readonly whereabouts: Whereabouts,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** Those of your company who let it see where they are, and where that is. */
  @Get()
  @NeedsScope('availability:read')
  async listColleagues(
    @CurrentActor() actor: Actor,
    @Query() { q, date, days, limit, cursor }: ColleaguesQuery,
  ): Promise<ColleaguePage> {
    const { campus, byId } = await this.catalogue.current();
    const zone = campus.timeZone;
    const localDay = date === undefined ? localDayOf(this.clock.now(), zone) : Date.parse(date) / day;
    const during = { start: wholeDay(localDay, zone).start, end: wholeDay(localDay + days - 1, zone).end };
    const people = await this.whereabouts.list(actor, { during, q, after: idIn(cursor), take: limit + 1 });
    return pageOf(
      people,
      limit,
      ({ id }) => [id],
      ({ id, name, bookings }) => ({
        id: publicId('member', id),
        name,
        stays: bookings.flatMap((one) => {
          const space = byId.get(one.spaceId);
          return space
            ? [
                {
                  space: foundSpace(space),
                  start: inZone(one.during.start, zone),
                  end: inZone(one.during.end, zone),
                },
              ]
            : [];
        }),
      }),
    );
  }
}
