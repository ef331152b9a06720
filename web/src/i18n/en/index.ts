import alternatives from './alternatives.json';
import away from './away.json';
import book from './book.json';
import bookings from './bookings.json';
import calendar from './calendar.json';
import colleagues from './colleagues.json';
import common from './common.json';
import company from './company.json';
import drawer from './drawer.json';
import errors from './errors.json';
import files from './files.json';
import find from './find.json';
import history from './history.json';
import inventory from './inventory.json';
import map from './map.json';
import nav from './nav.json';
import next from './next.json';
import ops from './ops.json';
import people from './people.json';
import home from './home.json';
import keys from './keys.json';
import palette from './palette.json';
import qr from './qr.json';
import reasons from './reasons.json';
import refusals from './refusals.json';
import relax from './relax.json';
import repeat from './repeat.json';
import requests from './requests.json';
import requirements from './requirements.json';
import results from './results.json';
import roles from './roles.json';
import rules from './rules.json';
import series from './series.json';
import session from './session.json';
import shell from './shell.json';
import signIn from './sign-in.json';
import space from './space.json';
import statuses from './statuses.json';
import strip from './strip.json';
import time from './time.json';
import timeline from './timeline.json';
import today from './today.json';
import tokens from './tokens.json';
import told from './told.json';
import waitlist from './waitlist.json';
import why from './why.json';
import wish from './wish.json';

/** A section for each part of the page, a file for each section. */
export default {
  alternatives,
  away,
  book,
  bookings,
  calendar,
  colleagues,
  common,
  company,
  drawer,
  errors,
  files,
  find,
  history,
  inventory,
  map,
  nav,
  next,
  ops,
  people,
  home,
  keys,
  palette,
  qr,
  reasons,
  refusals,
  relax,
  repeat,
  requests,
  requirements,
  results,
  roles,
  rules,
  series,
  session,
  shell,
  signIn,
  space,
  statuses,
  strip,
  time,
  timeline,
  today,
  tokens,
  told,
  waitlist,
  why,
  wish,
};
