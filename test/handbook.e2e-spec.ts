import fs from 'node:fs';
import { problemCatalogue } from '../src/platform/problem-catalogue.js';
import { type Server, startServer } from './support/server.js';

const names = fs
  .readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3))
  .sort();
const codes = Object.entries(problemCatalogue);

describe('The handbook', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  async function get(path: string, headers: Record<string, string> = {}) {
    const answer = await fetch(server.url + path, { headers });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      headers: answer.headers,
      text: await answer.text(),
    };
  }

  /** What every page of it keeps to. */
  async function page(path: string, headers?: Record<string, string>) {
    const answer = await get(path, headers);
    expect({
      path,
      status: answer.status,
      type: answer.type,
      headings: answer.text.match(/<h1[ >]/g)?.length,
    }).toEqual({ path, status: 200, type: 'text/html; charset=utf-8', headings: 1 });
    expect(answer.text).not.toMatch(/<script|<style|<img|\sstyle="|\son[a-z]+="/);
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    return answer;
  }

  const ways = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, to]) => to!);

  it('shows every page of docs, and the Markdown that it is made of', async () => {
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      await page(`/docs/${name}`);
      expect(await get(`/docs/${name}.md`)).toMatchObject({
        status: 200,
        type: 'text/markdown; charset=utf-8',
        text: fs.readFileSync(`docs/${name}.md`, 'utf8'),
      });
    }
  });

  it('says what each column of its tables is', async () => {
    for (const name of names) expect((await page(`/docs/${name}`)).text).not.toMatch(/<th[^>]*>\s*<\/th>/);
  });

  it('leads from its first page to what there is, and nowhere else', async () => {
    const { text } = await page('/docs');
    for (const guide of names.filter((name) => !name.startsWith('decisions/')))
      expect(ways(text)).toContain(`/docs/${guide}`);

    const pages = await Promise.all(names.map((name) => page(`/docs/${name}`)));
    const targets = new Set(
      [text, ...pages.map((shown) => shown.text)]
        .flatMap(ways)
        .filter((to) => /^\/(docs|problems)/.test(to))
        .map((to) => to.split('#')[0]!),
    );
    for (const to of targets) expect([to, (await get(to)).status]).toEqual([to, 200]);
  });

  it('tells programs that read of all its pages', async () => {
    const { status, type, text } = await get('/llms.txt');
    expect([status, type]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(text).toMatch(/^# Tolo\n\n> .+\n\n## /);
    const listed = [...text.matchAll(/\]\((\/[^)]+)\)/g)].map(([, to]) => to!);
    expect(listed).toEqual(expect.arrayContaining(['/docs/quick-start.md', '/docs/api.md', '/openapi.json']));
    for (const to of listed) expect([to, (await get(to)).status]).toEqual([to, 200]);
  });

  it('has nothing where there is nothing', async () => {
    for (const path of [
      '/docs/no-such-page',
      '/docs/recipes/none.md',
      '/docs/..%2Fpackage',
      '/problems/none',
    ])
      expect(await get(path, { accept: 'text/html' })).toMatchObject({
        status: 404,
        type: expect.stringMatching(/^application\/problem\+json/) as unknown,
      });
  });

  it('lists every problem', async () => {
    const { text } = await page('/problems');
    const listed = await get('/problems.md');
    for (const [code] of codes) {
      expect(ways(text)).toContain(`/problems/${code}`);
      expect(listed.text).toContain(`(/problems/${code}.md)`);
    }
  });

  it('explains each problem in three languages, and what to do then', async () => {
    for (const [code, { status, title }] of codes) {
      for (const [asked, language, heading] of [
        ['en-GB', 'en', title.en],
        ['zh-HK', 'zh-Hant-HK', title.zhHant],
        ['zh-CN,zh;q=0.9,en;q=0.5', 'zh-Hans', title.zhHans],
      ] as const) {
        const { text, headers } = await page(`/problems/${code}`, { 'accept-language': asked });
        expect(headers.get('content-language')).toBe(language);
        expect(headers.get('vary')).toMatch(/accept-language/i);
        expect(text).toContain(`<html lang="${language}">`);
        expect(text).toContain(`<h1>${heading.replaceAll("'", '&#39;')}</h1>`);
        expect(text).toContain(`<code>${code}</code> · HTTP ${status}`);
        expect(text).toMatch(/<p lang="en">.{10,}<\/p>/);
      }
      expect((await get(`/problems/${code}.md`)).text).toMatch(
        new RegExp(`^# .+\n\n\`${code}\` · HTTP ${status}`),
      );
    }
  });

  it('shows a problem in the language that was chosen on the page, whatever the browser asks for', async () => {
    const { text } = await page('/problems/slot-taken?lang=zh-Hans', { 'accept-language': 'en' });
    expect(text).toContain('<html lang="zh-Hans">');
    expect((await page('/problems/slot-taken?lang=xx&lang=en')).text).toContain('<html lang="en">');
  });

  it('leads from a refusal to its page', async () => {
    const refusal = await get('/api/v1/bookings', { accept: 'application/json' });
    expect(refusal.type).toMatch(/^application\/problem\+json/);
    const { type, code } = JSON.parse(refusal.text) as { type: string; code: string };
    expect([type, code]).toEqual(['/problems/unauthenticated', 'unauthenticated']);
    expect((await page(type)).text).toContain(code);
  });

  it('has the reference of every operation, from this server alone', async () => {
    const { status, text } = await get('/docs/reference');
    expect([status, text]).toEqual([200, expect.stringContaining('<title>Tolo API</title>')]);
    const parts = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, to]) => new URL(to!, `${server.url}/docs/`).href,
    );
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part).toMatch(new RegExp(`^${server.url}/docs/reference/`));
      expect([part, (await fetch(part)).status]).toEqual([part, 200]);
    }
    expect((await get('/openapi.json')).type).toMatch(/^application\/json/);
  });
});
