import { Injectable } from '@nestjs/common';
import {
  inLanguage,
  type Language,
  languages,
  problemCatalogue,
  type ProblemCode,
} from '../platform/index.js';
import { escaped, inlineHtmlOf } from './markdown.js';
import { Pages } from './pages.js';

const words = {
  en: {
    title: 'Problems',
    about: 'What a request may be refused with, and what to do then.',
    whatThen: 'When, and what then',
    all: 'All problems',
    code: 'Code',
    meaning: 'Meaning',
  },
  'zh-Hant-HK': {
    title: '問題',
    about: '請求可能因何被拒，以及如何處理。',
    whatThen: '原因與處理方法',
    all: '所有問題',
    code: '代碼',
    meaning: '意思',
  },
  'zh-Hans': {
    title: '问题',
    about: '请求可能因何被拒，以及如何处理。',
    whatThen: '原因与处理方法',
    all: '所有问题',
    code: '代码',
    meaning: '意思',
  },
} satisfies Record<Language, object>;

const names: Record<Language, string> = { en: 'English', 'zh-Hant-HK': '繁體中文', 'zh-Hans': '简体中文' };

const codes = Object.keys(problemCatalogue) as ProblemCode[];
export const isProblem = (code: string): code is ProblemCode => Object.hasOwn(problemCatalogue, code);

/** The page that a problem's `type` leads to, and an index of them all. What to do is what the page of the API says. */
@Injectable()
export class ProblemPages {
  constructor(private readonly pages: Pages) {}

  titleOf(code: ProblemCode, language: Language): string {
    return inLanguage(problemCatalogue[code].title, language);
  }

  indexTitle(language: Language): string {
    return words[language].title;
  }

  html(code: ProblemCode, language: Language): string {
    const { whatThen, all } = words[language];
    const others = languages
      .filter((other) => other !== language)
      .map((other) => `<p lang="${other}" class="muted">${escaped(this.titleOf(code, other))}</p>`);
    return `<h1>${escaped(this.titleOf(code, language))}</h1>
<p><code>${code}</code> · HTTP ${problemCatalogue[code].status}</p>
${others.join('\n')}
<h2>${whatThen}</h2>
<p lang="en">${inlineHtmlOf(this.meaning(code), this.pages.linksFrom('api'))}</p>
<p><a href="/problems${inquiry(language)}">${all}</a></p>
${this.choice(`/problems/${code}`, language)}`;
  }

  markdown(code: ProblemCode): string {
    const { status, title } = problemCatalogue[code];
    return `# ${title.en}\n\n\`${code}\` · HTTP ${status} · ${title.zhHant} · ${title.zhHans}\n\n${this.meaning(code)}\n`;
  }

  indexHtml(language: Language): string {
    const { title, about, code: codeWord, meaning } = words[language];
    const rows = codes.map(
      (code) =>
        `<tr><td><a href="/problems/${code}${inquiry(language)}"><code>${code}</code></a></td><td>${problemCatalogue[code].status}</td><td>${escaped(this.titleOf(code, language))}</td></tr>`,
    );
    return `<h1>${title}</h1>
<p>${about}</p>
${this.choice('/problems', language)}
<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table><thead><tr><th scope="col">${codeWord}</th><th scope="col">HTTP</th><th scope="col">${meaning}</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`;
  }

  indexMarkdown(): string {
    return `# Problems\n\n${codes.map((code) => `- [${code}](/problems/${code}.md): ${problemCatalogue[code].title.en}`).join('\n')}\n`;
  }

  private choice(path: string, language: Language): string {
    const links = languages
      .filter((other) => other !== language)
      .map(
        (other) => `<a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${names[other]}</a>`,
      );
    return `<p>${links.join(' · ')}</p>`;
  }

  private meaning(code: ProblemCode): string {
    const rows = this.pages.find('api')?.markdown ?? '';
    return new RegExp(`^\\| \`${code}\` \\| \\d{3} \\| (.+) \\|$`, 'm').exec(rows)?.[1] ?? '';
  }
}

const inquiry = (language: Language) => (language === 'en' ? '' : `?lang=${language}`);
