export { BookingsModule } from './bookings.module.js';
export { BookService } from './book.service.js';
