import type { Language } from '../platform/index.js';
import { escaped } from './markdown.js';
import type { Page } from './pages.js';

interface Shown {
  title: string;
  /** Of the page's own words; the way around is in English, as most pages are. */
  language?: Language;
  /** Where one is. */
  path: string;
  html: string;
}

const words = {
  en: { skip: 'Skip to the content', around: 'Documentation' },
  'zh-Hant-HK': { skip: '跳至主要內容', around: '文件' },
  'zh-Hans': { skip: '跳到主要内容', around: '文档' },
} satisfies Record<Language, object>;

/** A whole page: no scripts, and nothing from elsewhere. */
export function pageOf({ title, language = 'en', path, html }: Shown, pages: readonly Page[]): string {
  const { skip, around } = words[language];
  const ways: [string, string][] = [
    ['/docs', 'Documentation'],
    ...pages.map((page): [string, string] => [page.path, page.title]),
    ['/problems', 'Problems'],
    ['/docs/reference', 'Reference'],
  ];
  const links = ways.map(
    ([to, name]) =>
      `<li><a href="${to}"${to === path ? ' aria-current="page"' : ''}>${escaped(name)}</a></li>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)} · Tolo</title>
<link rel="stylesheet" href="/docs/site.css">
</head>
<body>
<a class="skip" href="#content">${skip}</a>
<header><a href="/">Tolo</a></header>
<div class="columns">
<nav aria-label="${around}" lang="en"><ul>${links.join('')}</ul></nav>
<main id="content" tabindex="-1">
${html}
</main>
</div>
</body>
</html>
`;
}

/** The colours are those of the application. */
export const styles = `:root {
  color-scheme: light dark;
  --bg: #f8fafc; --surface: #ffffff; --raised: #f1f5f9; --text: #0f172a; --muted: #526075;
  --line: #cbd5e1; --accent: #0b5a6d; --focus: #1d4ed8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0b1220; --surface: #121b2c; --raised: #1a263b; --text: #e6edf7; --muted: #a3b1c6;
    --line: #33435c; --accent: #7fd6e8; --focus: #93b4ff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 1rem/1.6 system-ui, 'Segoe UI', Roboto, sans-serif; }
a { color: var(--accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
header { padding: 12px 16px; border-bottom: 1px solid var(--line); background: var(--surface); font-weight: 650; }
header a { text-decoration: none; }
.skip { position: absolute; left: -999px; padding: 8px 16px; background: var(--surface); }
.skip:focus { left: 8px; top: 8px; z-index: 1; }
.columns { display: grid; grid-template-columns: minmax(0, 15rem) minmax(0, 46rem); gap: 32px; justify-content: center; padding: 16px; }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding: 4px 8px; min-height: 32px; border-radius: 4px; text-decoration: none; }
nav a:hover { background: var(--raised); text-decoration: underline; }
nav [aria-current] { background: var(--raised); font-weight: 600; }
main { min-width: 0; overflow-wrap: anywhere; }
main:focus { outline: none; }
h1 { margin: 0 0 16px; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 40px 0 8px; font-size: 1.25rem; }
h3 { margin: 24px 0 8px; font-size: 1rem; }
p, ul, ol { margin: 0 0 16px; }
code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--raised); font: 0.9em ui-monospace, Menlo, Consolas, monospace; }
pre { margin: 0 0 16px; padding: 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface); overflow-x: auto; }
pre code { padding: 0; background: none; overflow-wrap: normal; }
.scroll { margin: 0 0 16px; overflow-x: auto; }
table { border-collapse: collapse; }
th, td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: normal; }
.muted { color: var(--muted); }
@media (max-width: 50rem) { .columns { grid-template-columns: minmax(0, 1fr); gap: 16px; } main { order: -1; } }
@media print { nav, header, .skip { display: none; } }
`;
