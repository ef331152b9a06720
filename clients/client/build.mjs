// Makes dist/ (or another folder) of the sources, with the types of the contract inside, so that the package stands alone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const out = path.resolve(process.argv[2] ?? path.join(here, 'dist'));
const all = path.join(out, 'all');
const require = createRequire(import.meta.url);
const typeRoots = path.dirname(path.dirname(require.resolve('@types/node/package.json')));

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(all, { recursive: true });
const language = [
  '--target',
  'ES2023',
  '--module',
  'nodenext',
  '--strict',
  '--skipLibCheck',
  '--declaration',
];
const places = ['--types', 'node', '--typeRoots', typeRoots, '--rootDir', root, '--outDir', all];
execFileSync(
  process.execPath,
  [
    require.resolve('typescript/bin/tsc'),
    path.join(here, 'src/index.ts'),
    '--ignoreConfig',
    ...language,
    ...places,
  ],
  { stdio: 'inherit', cwd: here },
);
for (const name of ['index.js', 'index.d.ts'])
  fs.copyFileSync(path.join(all, 'clients/client/src', name), path.join(out, name));
fs.copyFileSync(path.join(root, 'web/src/api/schema.d.ts'), path.join(out, 'schema.d.ts'));
fs.rmSync(all, { recursive: true });
