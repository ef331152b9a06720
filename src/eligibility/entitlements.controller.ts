import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../identity/index.js';
import {
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersionIfSaid,
  WriteQuery,
} from '../platform/index.js';
import { EntitlementsBody, EntitlementsShown } from './entitlements.dto.js';
import { EntitlementsService } from './entitlements.service.js';

@Controller('tenants/:tenant/entitlements')
export class EntitlementsController {
  constructor(private readonly entitlements: EntitlementsService) {}

  @Get()
  @NeedsScope('tenant:read')
  async readEntitlements(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EntitlementsShown | undefined> {
    return answerRead(request, reply, await this.entitlements.read(actor, tenant));
  }

  /** Binds new bookings and changes at once; what is booked stays. */
  @Put()
  @NeedsScope('admin')
  @NeedsRole('operator', 'campus_admin')
  async putEntitlements(
    @CurrentActor() actor: Actor,
    @Param('tenant') tenant: string,
    @Body() body: EntitlementsBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<EntitlementsShown> {
    return answerWritten(
      reply,
      await this.entitlements.put(actor, tenant, seenVersionIfSaid(request), body, options),
    );
  }
}
