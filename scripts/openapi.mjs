// `npm run openapi`: writes down the contract that the application has now, and the types that the web reads it by.
import './require-node.mjs';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { buildServer } from './build.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));

const contract = 'openapi.json';
const types = 'web/src/api/schema.d.ts';

if (!(await buildServer())) process.exit(1);

const document = execFileSync(process.execPath, ['dist/src/openapi.cli.js'], { encoding: 'utf8' });
fs.writeFileSync(contract, document);

// What has a default may be left out of a request.
const ast = await openapiTypeScript(JSON.parse(document), { defaultNonNullable: false });
fs.mkdirSync(path.dirname(types), { recursive: true });
fs.writeFileSync(
  types,
  `// Made from openapi.json by npm run openapi.\n/* oxlint-disable */\n\n${astToString(ast)}`,
);
console.log(`Wrote ${contract} and ${types}`);
