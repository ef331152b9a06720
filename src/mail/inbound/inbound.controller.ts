import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { NeedsRole, NeedsScope } from '../../identity/index.js';
import { invalid, Problem } from '../../platform/index.js';
import { InboundAnswer, InboundQuery } from './inbound.dto.js';
import { Inbound } from './inbound.service.js';

@ApiTags('mail')
@Controller('mail/inbound')
export class InboundController {
  constructor(private readonly inbound: Inbound) {}

  /** A mail to this campus, as its gateway received it: an answer to an invitation, or an invitation to a space. To send one again changes nothing. */
  @Post()
  @HttpCode(200)
  @NeedsScope('mail:deliver')
  @NeedsRole('operator', 'campus_admin')
  @ApiConsumes('message/rfc822')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async deliverMail(
    @Query() { recipient, sender }: InboundQuery,
    @Body() message: unknown,
  ): Promise<InboundAnswer> {
    if (recipient === undefined)
      throw invalid({ pointer: '/recipient', code: 'required', detail: '"recipient" is missing.' });
    if (!Buffer.isBuffer(message))
      throw new Problem('unsupported-media-type', 'Send the message as it came, as message/rfc822.');
    return this.inbound.receive(message, recipient.toLowerCase(), sender?.toLowerCase());
  }
}
