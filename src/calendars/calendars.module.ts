import { type DynamicModule, Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/index.js';
import { SpacesModule } from '../spaces/index.js';
import { caldavProviders, CalendarSpacesController, InvitedSpaces } from './caldav/index.js';
import { FeedAddresses } from './feeds/feed-addresses.js';
import { FeedFileController } from './feeds/feed-file.controller.js';
import { FeedStore } from './feeds/feed.store.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { FeedsService } from './feeds/feeds.service.js';
import { CalendarImportController } from './import/import.controller.js';
import { CalendarImport } from './import/import.service.js';
import { Invitables } from './invited.js';
import { SpaceAddresses } from './space-addresses.js';

interface CalendarsOptions {
  /** How calendars reach the server, where that is not the address that it is asked by. */
  publicUrl: string | undefined;
  /** Whose mail a gateway hands to us: spaces have addresses there. */
  mailDomain: string | undefined;
}

/** Bookings in the calendars of others. */
@Module({})
export class CalendarsModule {
  static register({ publicUrl, mailDomain }: CalendarsOptions): DynamicModule {
    return {
      module: CalendarsModule,
      global: true,
      imports: [BookingsModule, SpacesModule],
      controllers: [FeedsController, FeedFileController, CalendarSpacesController, CalendarImportController],
      providers: [
        FeedsService,
        FeedStore,
        CalendarImport,
        Invitables,
        ...caldavProviders,
        { provide: FeedAddresses, useFactory: () => new FeedAddresses(publicUrl) },
        { provide: SpaceAddresses, useFactory: () => new SpaceAddresses(mailDomain) },
      ],
      exports: [Invitables, InvitedSpaces, SpaceAddresses],
    };
  }
}
