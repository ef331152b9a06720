import { Module } from '@nestjs/common';
import { CapacityModule } from '../capacity/index.js';
import { SpacesModule } from '../spaces/index.js';
import { Clock, SystemClock } from '../time/index.js';
import { Alternatives } from './alternatives.js';
import { OfferSigner } from './offer-signer.js';

@Module({
  imports: [CapacityModule, SpacesModule],
  providers: [Alternatives, OfferSigner, { provide: Clock, useClass: SystemClock }],
  exports: [Alternatives, OfferSigner],
})
export class AvailabilityModule {}
