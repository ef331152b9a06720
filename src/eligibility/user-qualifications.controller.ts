import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsRole, NeedsScope, trainers } from '../identity/index.js';
import { WriteQuery } from '../platform/index.js';
import { GrantBody, UserQualificationList, UserQualificationShown } from './user-qualifications.dto.js';
import { UserQualificationsService } from './user-qualifications.service.js';

@Controller('users/:user/qualifications')
export class UserQualificationsController {
  constructor(private readonly qualifications: UserQualificationsService) {}

  /** One's own; those of one's company's people, for its admins; everybody's, for those who train them. */
  @Get()
  @NeedsScope('tenant:read')
  listUserQualifications(
    @CurrentActor() actor: Actor,
    @Param('user') user: string,
  ): Promise<UserQualificationList> {
    return this.qualifications.list(actor, user);
  }

  /** Grants it, or grants it anew in place of what was there. It counts from the next request on. */
  @Put(':code')
  @NeedsScope('admin')
  @NeedsRole(...trainers)
  putUserQualification(
    @CurrentActor() actor: Actor,
    @Param('user') user: string,
    @Param('code') code: string,
    @Body() body: GrantBody,
    @Query() options: WriteQuery,
  ): Promise<UserQualificationShown> {
    return this.qualifications.grant(actor, user, code, body, options);
  }

  @Delete(':code')
  @HttpCode(204)
  @NeedsScope('admin')
  @NeedsRole(...trainers)
  async deleteUserQualification(
    @Param('user') user: string,
    @Param('code') code: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    await this.qualifications.withdraw(user, code, options);
  }
}
