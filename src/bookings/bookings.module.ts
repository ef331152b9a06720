import { Module } from '@nestjs/common';
import { AllowancesModule } from '../allowances/index.js';
import { AvailabilityModule } from '../availability/index.js';
import { CapacityModule } from '../capacity/index.js';
import { SpacesModule } from '../spaces/index.js';
import { TenantsModule } from '../tenants/index.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditService } from './audit/audit.service.js';
import { AuditStore } from './audit/audit.store.js';
import { ActAnswers } from './act-answers.js';
import { AnswersService } from './attendees/answers.service.js';
import { NamesController } from './attendees/names.controller.js';
import { NamesService } from './attendees/names.service.js';
import { PartyNamed } from './attendees/party-named.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchService } from './batch/batch.service.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { Consents } from './approvals/consents.js';
import { DecisionsService } from './approvals/decisions.service.js';
import { Escalations } from './approvals/escalations.js';
import { QuestionsService } from './approvals/questions.service.js';
import { RequestStore } from './approvals/request.store.js';
import { RequestsController } from './approvals/requests.controller.js';
import { RequestsService } from './approvals/requests.service.js';
import { BookingActs } from './booking-acts.js';
import { BookService } from './book.service.js';
import { BookingChanges } from './booking-changes.js';
import { BookingLists } from './booking-lists.js';
import { BookingStore } from './booking.store.js';
import { CalendarBookings } from './calendar-bookings.js';
import { CalendarEntries } from './calendar-entries.js';
import { BookingsController } from './bookings.controller.js';
import { HistoryStore } from './history.store.js';
import { ChangeBookingService } from './changing/change-booking.service.js';
import { DisplayStore } from './displays/display.store.js';
import { DisplaysController } from './displays/displays.controller.js';
import { DisplaysService } from './displays/displays.service.js';
import { DoorController } from './displays/door.controller.js';
import { DoorActsService } from './displays/door-acts.service.js';
import { Doors } from './displays/doors.js';
import { DoorViewService } from './displays/door-view.service.js';
import { WalkUpService } from './displays/walk-up.service.js';
import { ExternalController } from './external/external.controller.js';
import { ExternalService } from './external/external.service.js';
import { ExternalStore } from './external/external.store.js';
import { BookingsFoundController } from './finding/bookings-found.controller.js';
import { BookingsFoundService } from './finding/bookings-found.service.js';
import { HoldStore } from './holds/hold.store.js';
import { HoldsController } from './holds/holds.controller.js';
import { HoldsService } from './holds/holds.service.js';
import { CheckInByCode } from './check-in/check-in-by-code.service.js';
import { CheckInController } from './check-in/check-in.controller.js';
import { CheckInService } from './check-in/check-in.service.js';
import { StrikesController } from './check-in/strikes.controller.js';
import { StrikesService } from './check-in/strikes.service.js';
import { StrikesStore } from './check-in/strikes.store.js';
import { NoticeStore } from './notices/notice.store.js';
import { NoticesController } from './notices/notices.controller.js';
import { NoticesService } from './notices/notices.service.js';
import { PeopleNamed } from './on-behalf/people-named.js';
import { TransferController } from './on-behalf/transfer.controller.js';
import { TransferService } from './on-behalf/transfer.service.js';
import { Overdue } from './overdue.js';
import { InTheWay } from './reseating/in-the-way.js';
import { BusyPeople } from './reseating/busy-people.js';
import { ReseatService } from './reseating/reseat.service.js';
import { ReseatStore } from './reseating/reseat.store.js';
import { ReadBookingsService } from './read-bookings.service.js';
import { SeriesController, seriesProviders } from './series/index.js';
import { PeopleUsageController } from './usage/people-usage.controller.js';
import { PeopleUsageService } from './usage/people-usage.service.js';
import { CompanyPlaces } from './suggestions/company-places.js';
import { Ideas } from './suggestions/ideas.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { SuggestionsService } from './suggestions/suggestions.service.js';
import { Promotion } from './waitlist/promotion.js';
import { WaitlistController } from './waitlist/waitlist.controller.js';
import { ClockDrift } from './clocks/clock-drift.js';
import { ZoneRules } from './clocks/zone-rules.js';
import { WaitlistService } from './waitlist/waitlist.service.js';
import { WaitlistStore } from './waitlist/waitlist.store.js';

@Module({
  imports: [AllowancesModule, AvailabilityModule, CapacityModule, SpacesModule, TenantsModule],
  controllers: [
    // In the order in which the reference shows them.
    BookingsController,
    BookingsFoundController,
    BatchController,
    ExternalController,
    HoldsController,
    CheckInController,
    StrikesController,
    ApprovalsController,
    RequestsController,
    TransferController,
    NamesController,
    NoticesController,
    AuditController,
    SeriesController,
    WaitlistController,
    PeopleUsageController,
    SuggestionsController,
    DisplaysController,
    DoorController,
  ],
  providers: [
    BookService,
    BookingActs,
    ChangeBookingService,
    ReadBookingsService,
    BookingsFoundService,
    BookingStore,
    BookingLists,
    HistoryStore,
    BookingChanges,
    CalendarBookings,
    CalendarEntries,
    Overdue,
    InTheWay,
    BusyPeople,
    ReseatService,
    ReseatStore,
    ActAnswers,
    BatchService,
    ExternalService,
    ExternalStore,
    HoldsService,
    HoldStore,
    CheckInService,
    CheckInByCode,
    StrikesService,
    StrikesStore,
    Consents,
    DecisionsService,
    QuestionsService,
    RequestStore,
    RequestsService,
    Escalations,
    PeopleNamed,
    PartyNamed,
    NamesService,
    AnswersService,
    TransferService,
    NoticesService,
    NoticeStore,
    AuditService,
    AuditStore,
    ...seriesProviders,
    Promotion,
    WaitlistService,
    WaitlistStore,
    PeopleUsageService,
    CompanyPlaces,
    Ideas,
    SuggestionsService,
    DisplaysService,
    DisplayStore,
    Doors,
    DoorViewService,
    DoorActsService,
    WalkUpService,
    ZoneRules,
    ClockDrift,
  ],
  exports: [
    AnswersService,
    BookService,
    CalendarBookings,
    CalendarEntries,
    ChangeBookingService,
    ExternalService,
    RequestStore,
    InTheWay,
    BusyPeople,
    ReseatService,
    ...seriesProviders,
  ],
})
export class BookingsModule {}
