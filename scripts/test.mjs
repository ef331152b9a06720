// `npm test`: every check we have. `npm test -- booking` runs only the tests in files that match.
import './require-node.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTool, stopwatch, tools } from './commands.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const chosen = process.argv.slice(2);
/** One compiler reads all, for the rules and the types; `npm run typecheck` is the slower second opinion. */
const lintFlags = ['--type-aware', '--type-check', '--disable-nested-config'];
const total = { passed: 0, failed: 0 };

// A check that fails does not keep the others from running. Only the tests need another, the build; what judges the text
// takes the time in which they wait for a browser or the database.
const others =
  chosen.length > 0
    ? []
    : [
        check('Types and lint', () => runTool(tools.oxlint, lintFlags)),
        check('Architecture', architecture),
        check('Licences', () => runTool('../scripts/licences.mjs', [])),
      ];
const isBuilt = await check('Build', build);
await tests();
await Promise.all(others);

summarise();

async function check(name, work) {
  const took = stopwatch();
  const { ok, output } = await work();
  count({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

  console.log(`\n== ${name}`);
  if (!ok) console.log(output.trim());
  console.log(`${ok ? 'passed' : 'FAILED'} (${took()})`);
  return ok;
}

async function build() {
  const child = spawn(process.execPath, ['scripts/bootstrap.mjs'], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return { ok: code === 0, output: '' };
}

function architecture() {
  return runTool(tools.depcruise, ['src', 'migrations', '--config', '.dependency-cruiser.cjs']);
}

async function tests() {
  console.log('\n== Tests');
  const took = stopwatch();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tolo-results-'));
  const file = path.join(folder, 'results.json');
  // Without a fresh build, stories would be told about the application of yesterday.
  const projects = isBuilt ? [] : ['--selectProjects', 'unit'];

  try {
    const { ok } = await runTool(
      tools.jest,
      ['--json', '--outputFile', file, '--passWithNoTests', ...projects, ...chosen],
      {
        nodeFlags: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
        show: true,
      },
    );
    count(outcome(file, ok));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  console.log(`(${took()})`);
}

/** A file that could not run at all counts as one failed test, and so does whatever else Jest complains about. */
function outcome(file, ok) {
  const results = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  const passed = results?.numPassedTests ?? 0;
  const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

function summarise() {
  process.exitCode = total.failed === 0 ? 0 : 1;
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
}
