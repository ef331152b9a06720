import { Controller, Get, Query } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
import { keyIn, type LocalizedText, PageQuery, pageOf } from '../platform/index.js';
import { TermPage } from './labels.dto.js';
import { spaceKinds, useClasses } from './vocabulary.js';

/** The words that the program itself knows. */
@Controller()
@NeedsScope('spaces:read')
export class VocabularyController {
  @Get('space-kinds')
  listSpaceKinds(@Query() query: PageQuery): TermPage {
    return page(spaceKinds, query);
  }

  @Get('use-classes')
  listUseClasses(@Query() query: PageQuery): TermPage {
    return page(useClasses, query);
  }
}

function page(words: Record<string, LocalizedText>, { limit, cursor }: PageQuery): TermPage {
  const [after] = keyIn<[code: string]>(cursor, 'text') ?? [];
  const terms = Object.entries(words).map(([code, name]) => ({ code, name }));
  const start = after === undefined ? 0 : terms.findIndex(({ code }) => code === after) + 1;
  return pageOf(
    terms.slice(start, start + limit + 1),
    limit,
    ({ code }) => [code],
    (term) => term,
  );
}
