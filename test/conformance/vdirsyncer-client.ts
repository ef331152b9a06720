import { spawnSync } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Client, titlesIn } from './account.js';
import { run } from './run.js';

/** Debian's vdirsyncer, where the machine has it: a folder of files that is kept equal to the calendars. */
export const vdirsyncer: Client = {
  name: 'vdirsyncer',
  async story({ url, username, password, calendar, events }) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vdirsyncer-'));
    try {
      const config = path.join(folder, 'config');
      await fs.writeFile(config, configFor(folder, { url, username, password }));
      const sync = (...parameters: string[]) =>
        run('vdirsyncer', ['--config', config, ...parameters], { input: 'y\n'.repeat(50), mayFail: true });
      /** Twice: what the server made of an event is read the next time, as with every server that answers without an ETag. */
      const kept = async () => isFine(await sync('sync')) && isFine(await sync('sync'));
      await sync('discover');
      await sync('metasync');
      await sync('sync');
      const names = await namesIn(folder);
      const here = path.join(folder, 'files', names.get(calendar)!);
      const read = await titlesInFolder(here);

      const write = (name: string, text: string) => fs.writeFile(path.join(here, `${name}.ics`), text);
      await write('made', events.made);
      const made = await kept();
      await write('made', events.moved);
      const moved = await kept();
      await write('contested', events.contested);
      const refused = !isFine(await sync('sync'));
      await fs.rm(path.join(here, 'contested.ics'));
      await write('series', events.series);
      const series = await kept();
      await fs.rm(path.join(here, 'made.ics'));
      const removed = isFine(await sync('sync'));
      return {
        calendars: [...names.keys()],
        read,
        made,
        moved,
        refused,
        series,
        removed,
        left: await titlesInFolder(here),
      };
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  },
};

const configFor = (
  folder: string,
  { url, username, password }: Record<'url' | 'username' | 'password', string>,
) => `
[general]
status_path = "${folder}/status/"

[pair calendars]
a = "files"
b = "server"
collections = ["from b"]
metadata = ["displayname"]

[storage files]
type = "filesystem"
path = "${folder}/files/"
fileext = ".ics"

[storage server]
type = "caldav"
url = "${url}/"
username = "${username}"
password = "${password}"
`;

const isFine = (output: string) => !/error|critical/i.test(output);

/** Folders by the names of their calendars. */
async function namesIn(folder: string): Promise<Map<string, string>> {
  const files = path.join(folder, 'files');
  const names = new Map<string, string>();
  for (const one of await fs.readdir(files))
    names.set((await fs.readFile(path.join(files, one, 'displayname'), 'utf8')).trim(), one);
  return names;
}

async function titlesInFolder(folder: string): Promise<string[]> {
  const files = (await fs.readdir(folder)).filter((name) => name.endsWith('.ics'));
  return titlesIn(await Promise.all(files.map((name) => fs.readFile(path.join(folder, name), 'utf8'))));
}

export const hasVdirsyncer = (): boolean => spawnSync('vdirsyncer', ['--version']).status === 0;
