import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/index.js';
import { CapacityModule } from '../capacity/index.js';
import { SpacesModule } from '../spaces/index.js';
import { ActAnswers } from './act-answers.js';
import { BookingActs } from './booking-acts.js';
import { BookService } from './book.service.js';
import { BookingChanges } from './booking-changes.js';
import { BookingStore } from './booking.store.js';
import { BookingsController } from './bookings.controller.js';
import { ChangeBookingService } from './change-booking.service.js';
import { HoldStore } from './holds/hold.store.js';
import { HoldsController } from './holds/holds.controller.js';
import { HoldsService } from './holds/holds.service.js';
import { CheckInByCode } from './check-in/check-in-by-code.service.js';
import { CheckInController } from './check-in/check-in.controller.js';
import { CheckInService } from './check-in/check-in.service.js';
import { StrikesController } from './check-in/strikes.controller.js';
import { StrikesService } from './check-in/strikes.service.js';
import { StrikesStore } from './check-in/strikes.store.js';
import { Overdue } from './overdue.js';
import { ReadBookingsService } from './read-bookings.service.js';
import { SeriesController, seriesProviders } from './series/index.js';

@Module({
  imports: [AvailabilityModule, CapacityModule, SpacesModule],
  controllers: [BookingsController, HoldsController, CheckInController, StrikesController, SeriesController],
  providers: [
    BookService,
    BookingActs,
    ChangeBookingService,
    ReadBookingsService,
    BookingStore,
    BookingChanges,
    Overdue,
    ActAnswers,
    HoldsService,
    HoldStore,
    CheckInService,
    CheckInByCode,
    StrikesService,
    StrikesStore,
    ...seriesProviders,
  ],
  exports: [BookService],
})
export class BookingsModule {}
