import alternatives from './alternatives.json';
import book from './book.json';
import bookings from './bookings.json';
import common from './common.json';
import drawer from './drawer.json';
import errors from './errors.json';
import find from './find.json';
import move from './move.json';
import nav from './nav.json';
import next from './next.json';
import reasons from './reasons.json';
import refusals from './refusals.json';
import relax from './relax.json';
import results from './results.json';
import session from './session.json';
import shell from './shell.json';
import signIn from './sign-in.json';
import space from './space.json';
import statuses from './statuses.json';
import strip from './strip.json';
import time from './time.json';
import told from './told.json';
import why from './why.json';

/** A section for each part of the page, a file for each section. */
export default {
  alternatives,
  book,
  bookings,
  common,
  drawer,
  errors,
  find,
  move,
  nav,
  next,
  reasons,
  refusals,
  relax,
  results,
  session,
  shell,
  signIn,
  space,
  statuses,
  strip,
  time,
  told,
  why,
};
