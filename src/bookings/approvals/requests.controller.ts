import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { languageOf, type Request, WriteQuery } from '../../platform/index.js';
import { ApprovedMany, ApproveManyBody, ListRequestsQuery, RequestList } from './requests.dto.js';
import { RequestsService } from './requests.service.js';

@ApiTags('bookings')
@Controller('requests')
export class RequestsController {
  constructor(private readonly requests: RequestsService) {}

  /** Bookings that wait for approval, the most urgent first, each with what the rules say of it now and what else is there at that time. */
  @Get()
  @NeedsScope('bookings:read')
  listRequests(@CurrentActor() actor: Actor, @Query() query: ListRequestsQuery): Promise<RequestList> {
    return this.requests.list(actor, query);
  }

  /** Approve many, each by itself. Sending it again approves nothing twice. */
  @Post('approve-many')
  @HttpCode(200)
  @NeedsScope('requests:decide')
  async approveManyRequests(
    @CurrentActor() actor: Actor,
    @Body() body: ApproveManyBody,
    @Query() { dryRun }: WriteQuery,
    @Req() request: Request,
  ): Promise<ApprovedMany> {
    const language = languageOf(request);
    return { data: await this.requests.approveMany(actor, body, { dryRun, language }) };
  }
}
