import alternatives from './alternatives.json';
import book from './book.json';
import bookings from './bookings.json';
import colleagues from './colleagues.json';
import common from './common.json';
import errors from './errors.json';
import home from './home.json';
import nav from './nav.json';
import next from './next.json';
import palette from './palette.json';
import refusals from './refusals.json';
import session from './session.json';
import shell from './shell.json';
import statuses from './statuses.json';
import time from './time.json';
import told from './told.json';
import waitlist from './waitlist.json';

/** What the page says before anything else has been fetched. */
export default {
  alternatives,
  book,
  bookings,
  colleagues,
  common,
  errors,
  home,
  nav,
  next,
  palette,
  refusals,
  session,
  shell,
  statuses,
  time,
  told,
  waitlist,
};
