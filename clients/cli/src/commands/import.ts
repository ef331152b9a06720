import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answerOf, Refusal, type Schemas } from '../../../client/src/index.js';
import { account, connect } from '../account.js';
import type { Command } from '../command.js';
import { Usage } from '../ends.js';
import type { Terminal } from '../terminal.js';
import { importCalendar } from './import-calendar.js';

type Import = Schemas['ImportShown'];

const lookMs = 400;

export const importFile: Command = {
  usage:
    'import (SPACES.csv [--skip-errors] [--charset CHARSET] | BOOKINGS.ics --space SPACE [--for WHOM]) [--apply]',
  about: 'check a table of spaces, or a calendar with the bookings of a space; --apply writes it',
  async run(args, terminal) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        apply: { type: 'boolean' },
        'skip-errors': { type: 'boolean' },
        charset: { type: 'string' },
        space: { type: 'string' },
        for: { type: 'string' },
      },
    });
    const [file] = positionals;
    if (file === undefined) throw new Usage('Say which file: tolo import spaces.csv');
    if (!fs.existsSync(file)) throw new Usage(`There is no file ${file}.`);
    const { apply = false, charset, space, for: whom } = values;
    if (file.toLowerCase().endsWith('.ics')) await importCalendar(terminal, file, { space, whom, apply });
    else await importSpaces(terminal, file, { charset, apply, skipsErrors: values['skip-errors'] === true });
  },
};

async function importSpaces(
  terminal: Terminal,
  file: string,
  wanted: { charset: string | undefined; apply: boolean; skipsErrors: boolean },
): Promise<void> {
  const checked = await settled(terminal, await send(file, wanted.charset));
  terminal.show(checked, lineOf(checked));
  for (const { row, header, message } of checked.sampleErrors)
    terminal.say(`  row ${row}${header === undefined ? '' : `, ${header}`}: ${message}`);
  if (checked.state !== 'checked') throw endedAs(checked);
  if (checked.counts.error > 0 && !wanted.skipsErrors)
    throw invalid(
      `Rows with errors: ${checked.counts.error}. Mend them, or leave them out by --skip-errors.`,
    );
  if (!wanted.apply) return;
  const applied = await settled(terminal, await apply(checked, wanted.skipsErrors));
  terminal.show(applied, lineOf(applied));
  if (applied.state !== 'applied') throw endedAs(applied);
}

const lineOf = ({ id, state, counts }: Import) =>
  `${id}  ${state}  ${Object.entries(counts)
    .map(([what, count]) => `${what} ${count ?? '?'}`)
    .join('  ')}`;

const invalid = (detail: string) => new Refusal(422, { code: 'import-invalid', detail });

const endedAs = ({ state, problem, progress: { done, total } }: Import) =>
  problem ? new Refusal(422, { ...problem }) : invalid(`It is ${state} after ${done} of ${total} rows.`);

/** As it is on disk: whoever reads it finds out how it is encoded. */
async function send(file: string, charset: string | undefined): Promise<Import> {
  const { url, token } = account();
  const address = new URL(`${url.replace(/\/$/, '')}/api/v1/imports`);
  address.searchParams.set('fileName', path.basename(file));
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': charset === undefined ? 'text/csv' : `text/csv; charset=${charset}`,
      'idempotency-key': crypto.randomUUID(),
    },
    body: await fs.openAsBlob(file),
  });
  const body = (await response.json()) as Import;
  if (!response.ok) throw new Refusal(response.status, { ...body });
  return body;
}

const apply = ({ id, version }: Import, skips: boolean): Promise<Import> =>
  answerOf(
    connect().POST('/api/v1/imports/{id}/apply', {
      params: { path: { id } },
      headers: { 'If-Match': `"v${version}"` },
      body: { onError: skips ? 'skip_row' : 'stop' },
    }),
  );

/** Watches until nobody works on it any more. */
async function settled(terminal: Terminal, { id }: Import): Promise<Import> {
  for (let told = ''; ; await sleep(lookMs)) {
    const now = await answerOf(connect().GET('/api/v1/imports/{id}', { params: { path: { id } } }));
    const { done, total, rowsPerS, etaS } = now.progress;
    const words = `${now.state} ${done} / ${total}${etaS ? ` · ${rowsPerS} rows/s · ${etaS} s left` : ''}`;
    if (words !== told) terminal.say((told = words));
    if (!['receiving', 'checking', 'applying'].includes(now.state)) return now;
  }
}
