import { CalendarQuery } from './reports/calendar-query.js';
import { BusyTimes } from './busy-times.js';
import { CaldavServer } from './caldav-server.js';
import { InvitedSpaces } from './invited-spaces.js';
import { CalendarObjects } from './objects/calendar-objects.js';
import { FreeBusy } from './reports/free-busy.js';
import { Get } from './methods/get.js';
import { Invitees } from './invitees.js';
import { Keeper } from './writing/keeper.js';
import { Multiget } from './reports/multiget.js';
import { ObjectStore } from './objects/object.store.js';
import { PersonCalendars } from './person-calendars.js';
import { PersonCalendarStore } from './person-calendar.store.js';
import { Post } from './methods/post.js';
import { PrincipalSearch } from './reports/principal-search.js';
import { Propfind } from './methods/propfind.js';
import { Proppatch } from './methods/proppatch.js';
import { Put } from './methods/put.js';
import { Remove } from './methods/remove.js';
import { Reports } from './methods/report.js';
import { SeriesBookings } from './writing/series-bookings.js';
import { SingleBookings } from './writing/single-bookings.js';
import { SyncCollection } from './reports/sync-collection.js';
import { SyncTokens } from './sync-tokens.js';

export { CaldavServer };
export { CalendarSpacesController } from './calendar-spaces.controller.js';
export { InvitationRefused, InvitedSpaces } from './invited-spaces.js';
export { serveCaldav } from './serve-caldav.js';

export const caldavProviders = [
  CaldavServer,
  InvitedSpaces,
  PersonCalendars,
  PersonCalendarStore,
  CalendarObjects,
  ObjectStore,
  SyncTokens,
  Get,
  Propfind,
  Proppatch,
  Put,
  Remove,
  Reports,
  CalendarQuery,
  Multiget,
  BusyTimes,
  Invitees,
  Post,
  PrincipalSearch,
  FreeBusy,
  SyncCollection,
  Keeper,
  SingleBookings,
  SeriesBookings,
];
