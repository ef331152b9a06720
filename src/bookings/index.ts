export { type CalendarEntry, CalendarEntries, type WhoseEntries } from './calendar-entries.js';
export { BookService } from './book.service.js';
export type { ChangeBody } from './bookings.dto.js';
export { type CalendarBooking, CalendarBookings, type CalendarOf, seriesDates } from './calendar-bookings.js';
export { CancelSeriesService } from './series/cancel-series.service.js';
export { ChangeBookingService } from './change-booking.service.js';
export type { Series } from './series/series.js';
export { BookingsModule } from './bookings.module.js';
