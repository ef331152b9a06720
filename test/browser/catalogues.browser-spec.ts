import fs from 'node:fs';
import path from 'node:path';

type Catalogue = { [key: string]: string | Catalogue };

const read = (language: string): Catalogue => {
  const folder = path.join('web/src/i18n', language);
  const sections = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  const words = sections.map((file): [string, Catalogue] => [
    path.basename(file, '.json'),
    JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Catalogue,
  ]);
  return Object.fromEntries(words);
};

const entriesOf = (catalogue: Catalogue, place = ''): [key: string, text: string][] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${place}${key}`, value] as [string, string]]
      : entriesOf(value, `${place}${key}.`),
  );

/** Chinese has no plural, so `_one` is English's alone. */
const keysOf = (catalogue: Catalogue) =>
  entriesOf(catalogue)
    .map(([key]) => key)
    .filter((key) => !key.endsWith('_one'))
    .sort();

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort();

const filesBelow = (folder: string): string[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(place) : [place];
  });

/** The files that a file brings with it at once; what it fetches later, and mere types, left out. */
function withAllThatItBrings(file: string, brought = new Set<string>()): Set<string> {
  if (brought.has(file)) return brought;
  brought.add(file);
  const code = fs.readFileSync(file, 'utf8');
  for (const [, place] of code.matchAll(/^(?:import|export)(?! type\b)[^;]*?\bfrom '(\.[^']+)'/gm)) {
    const bare = path.join(path.dirname(file), place!);
    const found = ['.ts', '.tsx'].map((end) => bare + end).find((name) => fs.existsSync(name));
    if (found) withAllThatItBrings(found, brought);
  }
  return brought;
}

describe('The words of the web', () => {
  const english = read('en');

  it.each(['zh-Hant-HK', 'zh-Hans'])(
    'are all there in %s, with the same names and numbers in them',
    (language) => {
      const other = read(language);
      expect(keysOf(other)).toEqual(keysOf(english));
      const texts = new Map(entriesOf(english));
      const different = entriesOf(other).filter(
        ([key, text]) => `${holes(text)}` !== `${holes(texts.get(key)!)}`,
      );
      expect(different.map(([key]) => key)).toEqual([]);
    },
  );

  it('are translated, each in the script of its language', () => {
    const same = ['shell.brand'];
    for (const language of ['zh-Hant-HK', 'zh-Hans']) {
      const bare = entriesOf(read(language)).filter(
        ([key, text]) => !same.includes(key) && !/\p{Script=Han}/u.test(text),
      );
      expect([language, bare.map(([key]) => key)]).toEqual([language, []]);
    }
    const traditional = entriesOf(read('zh-Hans')).filter(([, text]) => /[預訂時間個驗設備開關]/u.test(text));
    expect(traditional).toEqual([]);
  });

  it('are there before anything is fetched, where the first screen says them', () => {
    const sectionsOf = (file: string) =>
      [...fs.readFileSync(path.join('web/src/i18n/en', file), 'utf8').matchAll(/^import (\w+) from/gm)].map(
        ([, section]) => section!,
      );
    const [first, rest] = [sectionsOf('first.ts'), sectionsOf('rest.ts')];
    const pages = [...withAllThatItBrings('web/src/main.tsx')];
    expect(pages).toContain('web/src/features/home/home-page.tsx');
    const late = pages.flatMap((file) =>
      [...fs.readFileSync(file, 'utf8').matchAll(/\bt\(\s*['`](\w+)\./g)]
        .map(([, section]) => section!)
        .filter((section) => !first.includes(section))
        .map((section) => `${file}: ${section}`),
    );
    expect(late).toEqual([]);
    expect([...first, ...rest].sort()).toEqual([...new Set([...first, ...rest])].sort());
  });

  it('stand in the catalogues alone, not in the pages', () => {
    const pages = filesBelow('web/src').filter((file) => file.endsWith('.tsx'));
    const loose = pages.flatMap((file) => {
      const code = fs.readFileSync(file, 'utf8');
      const betweenTags = [...code.matchAll(/>\s*([A-Za-z][a-z]+(?: [a-z]+)*)\s*<\//g)].map(
        ([, text]) => text!,
      );
      const spoken = [
        ...code.matchAll(
          /\b(?:aria-label|title|label|placeholder|alt|description)="([^"]*[A-Za-z]{2}[^"]*)"/g,
        ),
      ].map(([, text]) => text!);
      return [...betweenTags, ...spoken].map((text) => `${file}: ${text}`);
    });
    expect(loose).toEqual([]);
  });
});
