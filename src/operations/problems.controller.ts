import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../identity/index.js';
import {
  inLanguage,
  languageOf,
  notFound,
  problemCatalogue,
  type ProblemCode,
  type Request,
} from '../platform/index.js';

/** The page that a problem's `type` leads to. */
@ApiExcludeController()
@Public()
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  @Header('content-type', 'text/html; charset=utf-8')
  show(@Param('code') code: string, @Req() request: Request): string {
    if (!Object.hasOwn(problemCatalogue, code)) throw notFound('problem');
    const { status, title } = problemCatalogue[code as ProblemCode];
    const language = languageOf(request);
    return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${code}</title>
<h1>${inLanguage(title, language)}</h1><p><code>${code}</code> · HTTP ${status}</p><p lang="en">${title.en}</p><p lang="zh-Hant-HK">${title.zhHant}</p><p lang="zh-Hans">${title.zhHans}</p>
<p><a href="/docs">API</a></p></html>`;
  }
}
