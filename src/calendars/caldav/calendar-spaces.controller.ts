import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { spaceOrNotFound } from '../../availability/index.js';
import { type Actor, CurrentActor } from '../../identity/index.js';
import { notFound, WriteQuery } from '../../platform/index.js';
import { Catalogue, maySee } from '../../spaces/index.js';
import { CalendarSpacesBody, CalendarSpacesShown } from './calendar-spaces.dto.js';
import { PersonCalendarStore } from './person-calendar.store.js';
import { PersonCalendars } from './person-calendars.js';
import { pathsOf } from './places.js';

/** Which spaces a calendar program shows: nobody wants twelve thousand. */
@Controller('me/calendar-spaces')
export class CalendarSpacesController {
  constructor(
    private readonly calendars: PersonCalendars,
    private readonly store: PersonCalendarStore,
    private readonly catalogue: Catalogue,
  ) {}

  /** The spaces whose calendars a program of yours finds at `/dav/`. */
  @Get()
  listCalendarSpaces(@CurrentActor() actor: Actor): Promise<CalendarSpacesShown> {
    return this.shown(actor);
  }

  /** Choose them anew. Those that you have booked lately are there in any case. */
  @Put()
  async chooseCalendarSpaces(
    @CurrentActor() actor: Actor,
    @Body() { spaces }: CalendarSpacesBody,
    @Query() options: WriteQuery,
  ): Promise<CalendarSpacesShown> {
    const catalogue = await this.catalogue.current();
    const chosen = spaces.map((space) => spaceOrNotFound(catalogue, space));
    if (!chosen.every((space) => maySee(actor, space))) throw notFound('space');
    const ids = [...new Set(chosen.map(({ id }) => id))];
    await this.store.choose(actor, ids, options);
    return this.shown(actor, ids);
  }

  private async shown(actor: Actor, choosing?: readonly string[]): Promise<CalendarSpacesShown> {
    const paths = pathsOf(actor.memberId);
    const calendars = await this.calendars.all(actor, choosing);
    return {
      data: calendars.flatMap(({ space, segment }) =>
        space ? [{ spaceId: space.publicId, code: space.code, href: paths.calendar(segment) }] : [],
      ),
    };
  }
}
