// Makes dist/ of the sources, with the types of the contract inside, so that the package stands alone.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

process.chdir(import.meta.dirname);

const root = path.resolve('../..');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

fs.rmSync('dist', { recursive: true, force: true });
fs.mkdirSync('dist');
const options = ['--target', 'ES2023', '--module', 'nodenext', '--strict', '--skipLibCheck', '--declaration'];
execFileSync(
  process.execPath,
  [tsc, 'src/index.ts', '--ignoreConfig', ...options, '--rootDir', root, '--outDir', 'dist/all'],
  { stdio: 'inherit' },
);
for (const name of ['index.js', 'index.d.ts'])
  fs.copyFileSync(path.join('dist/all/clients/client/src', name), path.join('dist', name));
fs.copyFileSync(path.join(root, 'web/src/api/schema.d.ts'), 'dist/schema.d.ts');
fs.rmSync('dist/all', { recursive: true });
