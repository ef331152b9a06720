export { type CalendarEntry, CalendarEntries, type WhoseEntries } from './calendar-entries.js';
export { BookingsModule } from './bookings.module.js';
