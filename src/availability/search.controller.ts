import { Body, Controller, Get, Header, HttpCode, Param, Post, QueryMethod, Req } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import { languageOf, notFound, type Request } from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import { Clock, inZone } from '../time/index.js';
import { OfferSigner } from './offer-signer.js';
import { foundSpace, spaceOffered } from './present-space.js';
import { OfferAnswer, SearchAnswer } from './search-answer.dto.js';
import { SearchBody } from './search.dto.js';
import { SearchService } from './search.service.js';

@Controller()
@NeedsScope('availability:read')
export class SearchController {
  constructor(
    private readonly searching: SearchService,
    private readonly offers: OfferSigner,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** What is free: offers that can each be booked with one field, and why the others cannot be had. */
  @Post('availability/search')
  @HttpCode(200)
  @Header('accept-query', 'application/json')
  searchAvailability(
    @CurrentActor() actor: Actor,
    @Body() body: SearchBody,
    @Req() request: Request,
  ): Promise<SearchAnswer> {
    return this.searching.search(actor, body, languageOf(request));
  }

  /** The same as a safe request with a body (RFC 10008). */
  @QueryMethod('availability/search')
  @ApiExcludeEndpoint()
  queryAvailability(
    @CurrentActor() actor: Actor,
    @Body() body: SearchBody,
    @Req() request: Request,
  ): Promise<SearchAnswer> {
    return this.searching.search(actor, body, languageOf(request));
  }

  /** An offer while it is valid. It promises nothing: the booking decides. */
  @Get('offers/:offerId')
  async readOffer(@Param('offerId') offerId: string): Promise<OfferAnswer> {
    const {
      spaceId,
      during,
      units,
      others = [],
      people,
      expiresAt,
    } = this.offers.read(offerId, this.clock.now());
    const { campus, byId } = await this.catalogue.current();
    const space = byId.get(spaceId);
    const beside = others.flatMap((other) => ({ space: byId.get(other.spaceId), units: other.units }));
    if ([{ space }, ...beside].some((one) => one.space?.status !== 'active')) throw notFound('offer');
    return {
      offerId,
      space: foundSpace(space!),
      start: inZone(during.start, campus.timeZone),
      end: inZone(during.end, campus.timeZone),
      units,
      people,
      ...(beside.length > 0 && {
        spaces: [{ space, units }, ...beside].map((one) => spaceOffered(one.space!, one.units)),
      }),
      expiresAt: inZone(expiresAt, campus.timeZone),
    };
  }
}
