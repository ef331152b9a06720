import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { languageOf, type Request, uuidOrNotFound } from '../../platform/index.js';
import { Suggestions, SuggestionsQuery } from './suggestions.dto.js';
import { SuggestionsService } from './suggestions.service.js';

@ApiTags('bookings')
@Controller('me/suggestions')
@NeedsScope('bookings:read')
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  /** What you probably want to book, each to be had with one request. */
  @Get()
  listSuggestions(
    @CurrentActor() actor: Actor,
    @Query() { like }: SuggestionsQuery,
    @Req() request: Request,
  ): Promise<Suggestions> {
    const language = languageOf(request);
    return like === undefined
      ? this.suggestions.list(actor, language)
      : this.suggestions.like(actor, uuidOrNotFound('booking', like), language);
  }
}
