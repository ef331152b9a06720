import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { problemCatalogue } from '../src/platform/problem-catalogue.js';
import { differenceOf, type Example, examplesOf, Terminal } from './support/examples.js';
import { type ServerProcess, startProcess } from './support/server.js';

const pages = ['README.md', ...markdownIn('docs')];
const textOf = (page: string) => fs.readFileSync(page, 'utf8');
/** Those that a reader follows at a terminal; decisions tell of measurements that need not be repeated. */
const followed = pages.filter((page) => !page.startsWith('docs/decisions/'));
const documentedAddress = 'http://localhost:3000';

describe('The written word', () => {
  let server: ServerProcess;

  beforeAll(async () => {
    server = await startProcess({ demo: true, env: { SEED_DEMO: 'true' } });
  });
  afterAll(() => server?.stop());

  it.each(followed)('%s shows what really happens', async (page) => {
    const terminal = Terminal.open({ DATABASE_URL: server.databaseUrl });
    try {
      for (const example of examplesOf(textOf(page)).filter(({ runs }) => runs))
        await follow(example, page, terminal);
    } finally {
      terminal.close();
    }
  });

  async function follow(example: Example, page: string, terminal: Terminal): Promise<void> {
    for (let triesLeft = example.eventually ? 60 : 0; ; triesLeft--) {
      const output = await terminal.run(example.script.text.replaceAll(documentedAddress, server.url));
      const difference = differenceOf(output, example.shown);
      if (!difference) return;
      if (triesLeft === 0) throw new Error(`${page}, ${difference}`);
      await sleep(500);
    }
  }

  it('says what npm start prints', () => {
    const { shown } = examplesOf(textOf('README.md')).find(({ script }) => script.text === 'npm start\n')!;
    const printed = server.output().replaceAll(server.url, 'http://127.0.0.1:3000');
    expect(differenceOf(printed, shown)).toBeUndefined();
  });

  it('explains every problem that a client may meet, with its status', () => {
    const rows = [...textOf('docs/api.md').matchAll(/^\| `([a-z-]+)` \| (\d{3}) \| .+ \|$/gm)];
    const documented = rows.map(([, code, status]) => [code, Number(status)]);
    expect(documented).toEqual(Object.entries(problemCatalogue).map(([code, { status }]) => [code, status]));
  });

  it('lists every setting that the server knows', () => {
    const known = settingsKnown();
    const settings = /^## Settings$([\s\S]*?)^## /m.exec(textOf('README.md'))![1]!;
    const documented = settings
      .split('\n')
      .flatMap((row) =>
        [...(/^\| (`.*?`) \|/.exec(row)?.[1] ?? '').matchAll(/[A-Z_]{3,}/g)].map(([name]) => name),
      );
    expect(new Set(documented)).toEqual(new Set(known));
  });

  it('sets in the deployment files only what the server knows', () => {
    const known = new Set(settingsKnown());
    const set = ['deploy/kubernetes/tolo.yaml', 'docker-compose.yml'].flatMap((file) => [
      ...[...textOf(file).matchAll(/- (?:\{ )?name: ([A-Z_]{3,})/g)].map(([, name]) => name!),
      ...[...textOf(file).matchAll(/^ {6}([A-Z_]{3,}): /gm)].map(([, name]) => name!),
    ]);
    expect(set).toContain('DATABASE_URL');
    expect(set.filter((name) => !known.has(name) && !name.startsWith('POSTGRES_'))).toEqual([]);
  });

  it('names every module in the map of folders', () => {
    const map = folderMap(textOf('README.md'));
    const modules = fs.readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(modules.map(({ name }) => name).filter((name) => !map.includes(`\n  ${name}/ `))).toEqual([]);
  });

  it('mentions only commands that there are', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const mentioned = pages.flatMap((page) =>
      [...textOf(page).matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name]) => name!),
    );
    expect([...new Set(mentioned)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(pages)('%s leads nowhere that does not exist', (page) => {
    const prose = textOf(page).replace(/^```[\s\S]*?^```/gm, '');
    const targets = [...prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
      ([, target]) => target!.split('#') as [string, string?],
    );
    const dead = targets.filter(([file, heading]) => {
      const place = file === '' ? page : path.join(path.dirname(page), file);
      if (!fs.existsSync(place)) return true;
      return heading !== undefined && !anchorsOf(textOf(place)).includes(heading);
    });
    expect(dead).toEqual([]);
  });
});

/** The block that shows the folders. */
const folderMap = (markdown: string) => /^```text\nsrc\/[\s\S]*?^```/m.exec(markdown)?.[0] ?? '';

/** As GitHub makes them of headings. */
const anchorsOf = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function markdownIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? markdownIn(`${folder}/${entry.name}`)
        : entry.name.endsWith('.md')
          ? [`${folder}/${entry.name}`]
          : [],
    )
    .sort();
}

function settingsKnown(): string[] {
  const names = fs.readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+) = true/gm);
  return [...names].map(([, name]) => name!);
}
