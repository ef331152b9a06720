import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { type Actor, CurrentActor, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../platform/index.js';
import { RiskFormBody, RiskFormPage, RiskFormPatch, RiskFormQuery, RiskFormShown } from './risk-forms.dto.js';
import { RiskFormsService } from './risk-forms.service.js';

@Controller('risk-forms')
export class RiskFormsController {
  constructor(private readonly forms: RiskFormsService) {}

  /** One's own company's; all of them for those who run the campus. */
  @Get()
  @NeedsScope('tenant:read')
  listRiskForms(@CurrentActor() actor: Actor, @Query() query: RiskFormQuery): Promise<RiskFormPage> {
    return this.forms.list(actor, query);
  }

  @Get(':id')
  @NeedsScope('tenant:read')
  async readRiskForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RiskFormShown | undefined> {
    return answerRead(request, reply, await this.forms.read(actor, id));
  }

  /** Puts it on file at once. It counts from the next request on. */
  @Post()
  @NeedsScope('bookings:write')
  async createRiskForm(
    @CurrentActor() actor: Actor,
    @Body() body: RiskFormBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RiskFormShown> {
    return answerCreated(reply, await this.forms.file(actor, body, options));
  }

  /** For who filed it, the company's admins and those who run the campus. */
  @Patch(':id')
  @NeedsScope('bookings:write')
  async updateRiskForm(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RiskFormPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<RiskFormShown> {
    return answerWritten(reply, await this.forms.update(actor, id, seenVersion(request), body, options));
  }
}
