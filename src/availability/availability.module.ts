import { Module } from '@nestjs/common';
import { CapacityModule } from '../capacity/index.js';
import { SpacesModule } from '../spaces/index.js';
import { Clock, SystemClock } from '../time/index.js';
import { Alternatives } from './alternatives.js';
import { BookingsReader } from './bookings.reader.js';
import { BusyController } from './busy.controller.js';
import { FreeBusyService } from './free-busy.service.js';
import { FreeSpaces } from './free-spaces.js';
import { OfferSigner } from './offer-signer.js';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';
import { TimelineService } from './timeline.service.js';
import { WalkIns } from './walk-ins.js';

@Module({
  imports: [CapacityModule, SpacesModule],
  controllers: [SearchController, BusyController],
  providers: [
    Alternatives,
    BookingsReader,
    FreeBusyService,
    FreeSpaces,
    OfferSigner,
    SearchService,
    TimelineService,
    WalkIns,
    { provide: Clock, useClass: SystemClock },
  ],
  exports: [Alternatives, Clock, OfferSigner, WalkIns],
})
export class AvailabilityModule {}
