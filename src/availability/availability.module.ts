import { Module } from '@nestjs/common';
import { AllowancesModule } from '../allowances/index.js';
import { CapacityModule } from '../capacity/index.js';
import { SpacesModule } from '../spaces/index.js';
import { Clock, SystemClock } from '../time/index.js';
import { Alternatives } from './alternatives.js';
import { BookingsReader } from './bookings.reader.js';
import { BusyController } from './busy.controller.js';
import { Costs } from './costs.js';
import { FreeBusyService } from './free-busy.service.js';
import { FreeSpaces } from './free-spaces.js';
import { OfferSigner } from './offer-signer.js';
import { PastBookings } from './replay/past-bookings.js';
import { ColleaguesController } from './presence/colleagues.controller.js';
import { Whereabouts } from './presence/whereabouts.js';
import { ReplayController } from './replay/replay.controller.js';
import { ReplayService } from './replay/replay.service.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';
import { SetWaysOut } from './set-ways-out.js';
import { SlotLines } from './slot-lines.js';
import { StickersController } from './stickers/stickers.controller.js';
import { TimelineService } from './timeline.service.js';
import { WalkIns } from './walk-ins.js';

@Module({
  imports: [AllowancesModule, CapacityModule, SpacesModule],
  controllers: [SearchController, BusyController, ReplayController, ColleaguesController, StickersController],
  providers: [
    Alternatives,
    BookingsReader,
    Costs,
    FreeBusyService,
    FreeSpaces,
    OfferSigner,
    PastBookings,
    ReplayService,
    SearchService,
    SetWaysOut,
    SlotLines,
    TimelineService,
    WalkIns,
    Whereabouts,
    { provide: Clock, useClass: SystemClock },
  ],
  exports: [Alternatives, Clock, FreeBusyService, OfferSigner, SearchService, WalkIns],
})
export class AvailabilityModule {}
