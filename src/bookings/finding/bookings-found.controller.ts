import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../../identity/index.js';
import { BookingsFound, FindBookingsQuery } from './bookings-found.dto.js';
import { BookingsFoundService } from './bookings-found.service.js';

@ApiTags('bookings')
@Controller('bookings/search')
export class BookingsFoundController {
  constructor(private readonly found: BookingsFoundService) {}

  /** Bookings by what somebody who asks about one can tell of it: its id, or whose it is. A company's admins find their company's. */
  @Get()
  @NeedsScope('bookings:read')
  @NeedsRole('tenant_admin', 'operator', 'campus_admin')
  findBookings(@CurrentActor() actor: Actor, @Query() { q }: FindBookingsQuery): Promise<BookingsFound> {
    return this.found.find(actor, q.trim());
  }
}
