import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { spaceOrNotFound } from '../../availability/index.js';
import { SpaceAddresses } from '../../calendars/index.js';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { notFound } from '../../platform/index.js';
import { Catalogue, maySee } from '../../spaces/index.js';
import { SpaceAddressShown } from './space-address.dto.js';

@ApiTags('mail')
@Controller('spaces')
export class SpaceAddressController {
  constructor(
    private readonly addresses: SpaceAddresses,
    private readonly catalogue: Catalogue,
  ) {}

  /** Where it is invited from a calendar. */
  @Get(':id/mail-address')
  @NeedsScope('spaces:read')
  async readSpaceMailAddress(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<SpaceAddressShown> {
    const catalogue = await this.catalogue.current();
    const space = spaceOrNotFound(catalogue, id);
    if (!maySee(actor, space)) throw notFound('space');
    return { address: this.addresses.of(space, catalogue) ?? null };
  }
}
