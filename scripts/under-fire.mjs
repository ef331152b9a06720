// `npm run test:faults` and `npm run test:attacks`: the tests of what must not happen, tried far more often than `npm test`
// does, and a table of what was tried, how often, and what held. `-- --rounds 20` says how often.
import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { tools } from './commands.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const suites = {
  faults: { files: ['test/faults/'], rounds: 10 },
  attacks: { files: ['test/attacks/', 'test/browser/hostile-words'], rounds: 100 },
};
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string' } },
});
const [name, ...chosen] = positionals;
const { files, rounds } = suites[name];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tolo-report-'));
const file = path.join(folder, 'report');
try {
  const began = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      `node_modules/${tools.jest}`,
      ...(chosen.length > 0 ? chosen : files),
      '--maxWorkers=1',
      '--testTimeout=1200000',
    ],
    { stdio: 'inherit', env: { ...process.env, ROUNDS: values.rounds ?? String(rounds), REPORT_FILE: file } },
  );
  process.exitCode = status ?? 1;
  print(performance.now() - began);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function print(tookMs) {
  const parts = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
  for (const { title, lines } of parts.map((part) => JSON.parse(part))) {
    if (lines.length === 0) continue;
    console.log(`\n${title}\n\n| What | Tried | What came of it |\n|---|---:|---|`);
    for (const { what, tried, held } of lines) console.log(`| ${what} | ${tried} | ${held} |`);
  }
  const { cpus } = { cpus: os.cpus() };
  console.log(
    `\n${(tookMs / 1000).toFixed(0)} s on ${cpus.length} × ${cpus[0].model}, Node ${process.version}`,
  );
}
