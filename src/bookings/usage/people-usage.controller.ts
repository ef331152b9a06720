import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { csvFile } from '../../platform/index.js';
import { PeopleUsage, PeopleUsageQuery } from './people-usage.dto.js';
import { PeopleUsageService } from './people-usage.service.js';

@Controller('tenants/:tenant/usage/people')
export class PeopleUsageController {
  constructor(private readonly usage: PeopleUsageService) {}

  /** Who of a company has booked how much, and not come how often; who has used most comes first. */
  @Get()
  @NeedsScope('tenant:read')
  @ApiOkResponse({ type: PeopleUsage })
  @ApiProduces('application/json', 'text/csv')
  async readPeopleUsage(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Query() query: PeopleUsageQuery,
  ): Promise<PeopleUsage | StreamableFile> {
    const usage = await this.usage.of(actor, tenant, query);
    return query.format === 'csv' ? csvFile('usage-by-person', tableOf(usage)) : usage;
  }
}

const tableOf = ({ from, to, data }: PeopleUsage): string[][] => [
  ['person', 'id', 'from', 'to', 'bookings', 'minutes', 'missed'],
  ...data.map(({ name, memberId, bookings, minutes, missed }) => [
    name,
    memberId,
    from,
    to,
    ...[bookings, minutes, missed].map(String),
  ]),
];
