#!/usr/bin/env node
import type { Command } from './command.js';
import { api } from './commands/api.js';
import { book, cancel, extend, list, move } from './commands/bookings.js';
import { changes } from './commands/changes.js';
import { close } from './commands/close.js';
import { completion } from './commands/completion.js';
import { find } from './commands/find.js';
import { importFile } from './commands/import.js';
import { login } from './commands/login.js';
import { listen } from './commands/webhooks.js';
import { exitCodeOf, exitCodes, Usage } from './ends.js';
import { Terminal } from './terminal.js';

const commands: Readonly<Record<string, Command>> = {
  login,
  find,
  book,
  'bookings list': list,
  'bookings move': move,
  'bookings extend': extend,
  'bookings cancel': cancel,
  close,
  import: importFile,
  changes,
  'webhooks listen': listen,
  api,
  completion: completion(() => commands),
};

const help = `tolo: book the spaces of the campus

${Object.values(commands)
  .map(({ usage, about }) => `  tolo ${usage}\n      ${about}`)
  .join('\n')}

--json everywhere: data as JSON, one thing a line. Data goes to stdout, words to stderr. Nothing is ever asked: --no-input is always on.
TOLO_URL and TOLO_TOKEN stand for a login; TOLO_TIME_ZONE for times without an offset; NO_COLOR is heeded.
Exit codes: 0 done, 1 error, 2 usage, 3 sign-in or rights, 4 not found, 5 conflict, 6 not valid, 7 too many requests.`;

async function run(args: string[], terminal: Terminal): Promise<void> {
  if (args.length === 0 || args.includes('--help')) return terminal.raw(help);
  const name = Object.keys(commands).find((known) =>
    known.split(' ').every((word, place) => args[place] === word),
  );
  if (name === undefined) throw new Usage(`There is no command "${args.join(' ')}". See tolo --help.`);
  await commands[name]!.run(args.slice(name.split(' ').length), terminal);
}

const asJson = process.argv.includes('--json');
const terminal = new Terminal(asJson);
try {
  await run(
    process.argv.slice(2).filter((arg) => arg !== '--json' && arg !== '--no-input'),
    terminal,
  );
  process.exitCode = exitCodes.ok;
} catch (error) {
  terminal.complain(error);
  process.exitCode = exitCodeOf(error);
}
