// Builds the server and the web into dist/, each only when something that goes into it has changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runTool, stopwatch, tools } from './commands.mjs';

/** Answers whether dist/ now holds the server as its sources describe it. */
export function buildServer() {
  return buildIfChanged({
    name: 'server',
    inputs: [...serverFolders, 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'package-lock.json'],
    output: 'dist/src',
    async build() {
      const result = await runTool(tools.nest, ['build']);
      if (result.ok) serverFolders.forEach(removeOrphans);
      return result;
    },
  });
}

/** Answers whether dist/web now holds the web as its sources describe it. */
export async function buildWeb() {
  if (!fs.existsSync('web/index.html')) return true;

  return buildIfChanged({
    name: 'web',
    inputs: ['web', 'clients/wish', 'package-lock.json'],
    output: 'dist/web',
    async build() {
      // Not in place: a running server would serve half a build.
      const fresh = 'dist/web.next';
      const args = ['build', 'web', '--outDir', path.resolve(fresh), '--emptyOutDir', '--logLevel', 'warn'];
      const result = await runTool(tools.vite, args);
      if (result.ok) {
        fs.rmSync('dist/web', { recursive: true, force: true });
        fs.renameSync(fresh, 'dist/web');
      }
      return result;
    },
  });
}

const serverFolders = ['src', 'migrations', 'bench', 'clients', 'test/simulation'];

async function buildIfChanged({ name, inputs, output, build }) {
  const stamp = `dist/${name}.stamp`;
  const wanted = fingerprint(inputs);
  if (fs.existsSync(output) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return true;

  console.log(`Building the ${name} …`);
  const took = stopwatch();
  const { ok, output: said } = await build();

  if (!ok) {
    console.error(`The ${name} could not be built:\n\n${said}`);
    return false;
  }
  if (said.trim()) console.log(said.trimEnd());
  fs.writeFileSync(stamp, wanted);
  console.log(`Built the ${name} (${took()})`);
  return true;
}

function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow)) hash.update(`${file}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(place) {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (!found || path.basename(place) === 'node_modules' || place.endsWith('.spec.ts')) return [];
  if (!found.isDirectory()) return [place];
  return fs
    .readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name)));
}

/** What a deleted or renamed source left in dist/ could still be imported. */
function removeOrphans(folder) {
  for (const output of filesBelow(`dist/${folder}`)) {
    const source = path.relative('dist', output).replace(/\.(js|js\.map)$/, '.ts');
    if (source.endsWith('.ts') && !fs.existsSync(source)) fs.rmSync(output);
  }
}
