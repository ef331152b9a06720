import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Client, Outcome } from './account.js';
import { run } from './run.js';

const script = path.resolve('test/conformance/python-caldav.py');

/** Debian's own Python, which has Debian's packages, may not be the first one. */
const python = ['/usr/bin/python3', 'python3'].find(
  (program) => spawnSync(program, ['-c', 'import caldav']).status === 0,
);

export const hasPythonCaldav = (): boolean => python !== undefined;

/** Debian's python3-caldav, where the machine has it. */
export const pythonCaldav: Client = {
  name: 'python3-caldav',
  async story(account) {
    return JSON.parse(await run(python!, [script], { input: JSON.stringify(account) })) as Outcome;
  },
};
