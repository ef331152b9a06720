export { CaldavServer, serveCaldav } from './caldav/index.js';
export { CalendarsModule } from './calendars.module.js';
