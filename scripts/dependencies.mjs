// Installs what package-lock.json names, unless it is there already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { stopwatch } from './commands.mjs';

const STAMP = 'node_modules/.tolo-installed';

export function installDependencies() {
  const lock = fs.readFileSync('package-lock.json', 'utf8');
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (stamped() === wanted) return;

  if (!alreadyFits(JSON.parse(lock))) install();
  fs.writeFileSync(STAMP, wanted);
}

function stamped() {
  return fs.existsSync(STAMP) ? fs.readFileSync(STAMP, 'utf8') : '';
}

/** npm notes what it put into node_modules in a lock file of its own: nothing to do when that is what we want. */
function alreadyFits({ packages: wanted }) {
  const note = 'node_modules/.package-lock.json';
  if (!fs.existsSync(note)) return false;
  const { packages: installed } = JSON.parse(fs.readFileSync(note, 'utf8'));

  const isThere = ([place, { version, optional }]) =>
    installed[place] ? installed[place].version === version : optional === true;
  const isWanted = (place) => place in wanted;

  return (
    Object.entries(wanted).every((entry) => entry[0] === '' || isThere(entry)) &&
    Object.keys(installed).every(isWanted)
  );
}

function install() {
  console.log('Installing dependencies …');
  const took = stopwatch();

  // NODE_ENV=production would leave the compiler out, were it not for include=dev.
  const [command, ...args] = [...npm(), 'ci', '--include=dev', '--loglevel=error'];
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) console.error(`npm could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);

  console.log(`Dependencies installed (${took()})`);
}

/** The npm that runs us, as it may not be on the PATH. */
function npm() {
  const entry = process.env.npm_execpath;
  return entry?.endsWith('.js') ? [process.execPath, entry] : ['npm'];
}
