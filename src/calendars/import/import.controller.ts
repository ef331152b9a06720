import { Body, Controller, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { WriteQuery } from '../../platform/index.js';
import { CalendarImportAnswer, CalendarImportBody } from './import.dto.js';
import { CalendarImport } from './import.service.js';

@ApiTags('bookings')
@Controller('spaces/:id/calendar-import')
export class CalendarImportController {
  constructor(private readonly calendarImport: CalendarImport) {}

  /** Make the bookings of a calendar (RFC 5545) in this space: each event, and each date of one that repeats, by the rules of every booking. Safe to repeat: what was made before is found again by its UID. Send it as `text/calendar`, and `dryRun=true` first. */
  @Post()
  @HttpCode(200)
  @NeedsScope('bookings:write')
  @ApiOkResponse({ type: CalendarImportAnswer })
  importCalendar(
    @CurrentActor() actor: Actor,
    @Param('id') spaceId: string,
    @Body() body: CalendarImportBody,
    @Query() options: WriteQuery,
  ): Promise<CalendarImportAnswer> {
    return this.calendarImport.run(actor, spaceId, body, options);
  }
}
