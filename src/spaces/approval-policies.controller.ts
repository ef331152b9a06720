import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  PageQuery,
  type Reply,
  type Request,
  seenVersion,
  seenVersionIfSaid,
  WriteQuery,
} from '../platform/index.js';
import {
  ApprovalPolicyBody,
  ApprovalPolicyPage,
  ApprovalPolicyPatch,
  ApprovalPolicyShown,
} from './approval-policies.dto.js';
import { ApprovalPoliciesService } from './approval-policies.service.js';
import { ForInventoryKeepers } from './inventory-keepers.js';

/** Who has to be asked before a space is booked: by campus, building, floor, kind or space; the nearest holds alone. */
@Controller('approval-policies')
export class ApprovalPoliciesController {
  constructor(private readonly policies: ApprovalPoliciesService) {}

  @Get()
  @NeedsScope('spaces:read')
  listApprovalPolicies(@Query() query: PageQuery): Promise<ApprovalPolicyPage> {
    return this.policies.list(query);
  }

  @Get(':id')
  @NeedsScope('spaces:read')
  async readApprovalPolicy(
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApprovalPolicyShown | undefined> {
    return answerRead(request, reply, await this.policies.find(id));
  }

  @Post()
  @ForInventoryKeepers()
  async createApprovalPolicy(
    @Body() body: ApprovalPolicyBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApprovalPolicyShown> {
    return answerCreated(reply, await this.policies.create(body, options));
  }

  /** Requests that wait already keep the steps that they were made with. */
  @Patch(':id')
  @ForInventoryKeepers()
  async updateApprovalPolicy(
    @Param('id') id: string,
    @Body() body: ApprovalPolicyPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<ApprovalPolicyShown> {
    return answerWritten(reply, await this.policies.update(id, seenVersion(request), body, options));
  }

  @Delete(':id')
  @HttpCode(204)
  @ForInventoryKeepers()
  async removeApprovalPolicy(
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.policies.remove(id, seenVersionIfSaid(request), options);
  }
}
