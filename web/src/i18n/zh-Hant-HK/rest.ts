import audit from './audit.json';
import away from './away.json';
import calendar from './calendar.json';
import chosen from './chosen.json';
import closures from './closures.json';
import company from './company.json';
import developers from './developers.json';
import drawer from './drawer.json';
import files from './files.json';
import find from './find.json';
import generalRefusals from './general-refusals.json';
import help from './help.json';
import history from './history.json';
import imports from './imports.json';
import insights from './insights.json';
import inventory from './inventory.json';
import keys from './keys.json';
import kiosk from './kiosk.json';
import list from './list.json';
import names from './names.json';
import map from './map.json';
import moved from './moved.json';
import notices from './notices.json';
import ops from './ops.json';
import people from './people.json';
import prices from './prices.json';
import qr from './qr.json';
import reasons from './reasons.json';
import relax from './relax.json';
import repeat from './repeat.json';
import requests from './requests.json';
import requirements from './requirements.json';
import results from './results.json';
import roles from './roles.json';
import rules from './rules.json';
import saved from './saved.json';
import series from './series.json';
import signIn from './sign-in.json';
import space from './space.json';
import statements from './statements.json';
import strip from './strip.json';
import timeline from './timeline.json';
import today from './today.json';
import tokens from './tokens.json';
import why from './why.json';
import wish from './wish.json';

/** What all other pages say. */
export default {
  audit,
  away,
  calendar,
  chosen,
  closures,
  company,
  developers,
  drawer,
  files,
  find,
  generalRefusals,
  help,
  history,
  imports,
  insights,
  inventory,
  keys,
  kiosk,
  list,
  names,
  map,
  moved,
  notices,
  ops,
  people,
  prices,
  qr,
  reasons,
  relax,
  repeat,
  requests,
  requirements,
  results,
  roles,
  rules,
  saved,
  series,
  signIn,
  space,
  statements,
  strip,
  timeline,
  today,
  tokens,
  why,
  wish,
};
