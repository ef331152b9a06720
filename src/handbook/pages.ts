import fs from 'node:fs';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { htmlOf, type LinkFor } from './markdown.js';

/** Where the pages lie beside the compiled server. */
const root = path.resolve(import.meta.dirname, '../../../docs');

/** What the site leads to, in the order in which one reads it. */
const listed = [
  'quick-start',
  'recipes/mirror-outlook',
  'recipes/door-tablet',
  'recipes/badge-reader',
  'recipes/month-end-usage',
  'api',
  'caldav',
  'mail',
  'operations',
  'reliability',
  'changelog',
] as const;

export interface Page {
  /** Its address on the site. */
  path: string;
  title: string;
  markdown: string;
  html: string;
}

/** The pages in docs/, which are the pages of the site. They do not change while the server runs. */
@Injectable()
export class Pages {
  private readonly names = new Set(namesIn(root));
  private readonly read = new Map<string, Page>();

  get listed(): Page[] {
    return listed.flatMap((name) => this.find(name) ?? []);
  }

  find(name: string): Page | undefined {
    if (!this.names.has(name)) return undefined;
    const known = this.read.get(name);
    if (known) return known;
    const markdown = fs.readFileSync(path.join(root, `${name}.md`), 'utf8');
    const title = /^# (.+)$/m.exec(markdown)?.[1] ?? name;
    const page = { path: `/docs/${name}`, title, markdown, html: htmlOf(markdown, this.linksFrom(name)) };
    this.read.set(name, page);
    return page;
  }

  /** A link in one of the pages: to another of them, to a place on the same one, or out into the world. */
  linksFrom(name: string): LinkFor {
    return (target) => {
      if (/^(https?:|#|\/)/.test(target)) return target;
      const [file, place] = target.split('#') as [string, string?];
      const there = path.posix.join(path.posix.dirname(name), file).replace(/\.md$/, '');
      return this.names.has(there) ? `/docs/${there}${place === undefined ? '' : `#${place}`}` : undefined;
    };
  }
}

function namesIn(folder: string, within = ''): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? namesIn(path.join(folder, entry.name), `${within}${entry.name}/`)
        : entry.name.endsWith('.md')
          ? [`${within}${entry.name.slice(0, -3)}`]
          : [],
    );
}
