import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../identity/index.js';
import {
  type Language,
  languageOf,
  languages,
  notFound,
  type Reply,
  type Request,
} from '../platform/index.js';
import { pageOf, styles } from './layout.js';
import { escaped } from './markdown.js';
import { Pages } from './pages.js';
import { isProblem, ProblemPages } from './problem-pages.js';

const kept = 'public, max-age=300';

type Asked = Readonly<Record<string, unknown>>;

/** What we have written for those who build on it: the pages in docs/, each also as the Markdown that it is made of. */
@ApiExcludeController()
@Public()
@Controller()
export class HandbookController {
  constructor(
    private readonly pages: Pages,
    private readonly problems: ProblemPages,
  ) {}

  @Get('docs')
  index(@Res() reply: Reply): void {
    const links = this.links().map(([to, title]) => `<li><a href="${to}">${escaped(title)}</a></li>`);
    const html = `<h1>Documentation</h1>\n<ul>${links.join('')}</ul>\n<p>Each page is also Markdown: add <code>.md</code> to its address. <a href="/llms.txt">llms.txt</a> lists them all.</p>`;
    this.send(reply, { title: 'Documentation', path: '/docs', html });
  }

  @Get('docs/site.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', kept)
  styles(): string {
    return styles;
  }

  @Get('docs/:page')
  page(@Param('page') name: string, @Res() reply: Reply): void {
    this.show(name, reply);
  }

  @Get('docs/:folder/:page')
  pageWithin(@Param('folder') folder: string, @Param('page') name: string, @Res() reply: Reply): void {
    this.show(`${folder}/${name}`, reply);
  }

  /** For programs that read (llmstxt.org). */
  @Get('llms.txt')
  llms(@Res() reply: Reply): void {
    const lines = this.links().map(([to, title]) =>
      to === '/docs/reference'
        ? `- [${title}](/openapi.json): the contract, as OpenAPI 3.1`
        : `- [${title}](${to}.md)`,
    );
    sendMarkdown(
      reply,
      `# Tolo\n\n> The space booking system of a science park: find, book and change spaces by a REST API under /api/v1.\n\n## Documentation\n\n${lines.join('\n')}\n`,
      'text/plain',
    );
  }

  @Get('problems')
  problemIndex(@Req() request: Request, @Query() asked: Asked, @Res() reply: Reply): void {
    const language = languageIn(request, asked);
    this.send(reply, {
      title: this.problems.indexTitle(language),
      path: '/problems',
      language,
      html: this.problems.indexHtml(language),
    });
  }

  @Get('problems.md')
  problemIndexText(@Res() reply: Reply): void {
    sendMarkdown(reply, this.problems.indexMarkdown());
  }

  /** Where the `type` of a problem leads. */
  @Get('problems/:code')
  problem(
    @Param('code') name: string,
    @Req() request: Request,
    @Query() asked: Asked,
    @Res() reply: Reply,
  ): void {
    const code = name.replace(/\.md$/, '');
    if (!isProblem(code)) throw notFound('problem');
    if (name !== code) return sendMarkdown(reply, this.problems.markdown(code));
    const language = languageIn(request, asked);
    this.send(reply, {
      title: this.problems.titleOf(code, language),
      path: `/problems/${code}`,
      language,
      html: this.problems.html(code, language),
    });
  }

  private links(): [string, string][] {
    return [
      ...this.pages.listed.map(({ path, title }): [string, string] => [path, title]),
      ['/problems', 'Problems: one page for each code'],
      ['/docs/reference', 'Reference: every operation'],
    ];
  }

  private show(name: string, reply: Reply): void {
    const page = this.pages.find(name.replace(/\.md$/, ''));
    if (!page) throw notFound('page');
    if (name.endsWith('.md')) sendMarkdown(reply, page.markdown);
    else this.send(reply, page);
  }

  private send(reply: Reply, shown: Parameters<typeof pageOf>[0]): void {
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', kept)
      .header('content-language', shown.language ?? 'en')
      .header('vary', 'accept-language')
      .send(pageOf(shown, this.pages.listed));
  }
}

function sendMarkdown(reply: Reply, text: string, type = 'text/markdown'): void {
  void reply.header('content-type', `${type}; charset=utf-8`).header('cache-control', kept).send(text);
}

/** The language that was chosen on the page, or that the browser asks for. */
const languageIn = (request: Request, { lang }: Asked): Language =>
  languages.find((language) => language === lang) ?? languageOf(request);
