import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NeedsRole, NeedsScope } from '../../identity/index.js';
import { ReplayAnswer, ReplayBody } from './replay.dto.js';
import { ReplayService } from './replay.service.js';

@ApiTags('RuleSets')
@Controller('rule-sets')
export class ReplayController {
  constructor(private readonly replays: ReplayService) {}

  /** What the rule set, changed so, would have refused of past bookings. Changes nothing. */
  @Post(':id/replay')
  @HttpCode(200)
  @NeedsScope('admin')
  @NeedsRole('operator', 'campus_admin')
  replayRuleSet(@Param('id') id: string, @Body() body: ReplayBody): Promise<ReplayAnswer> {
    return this.replays.replay(id, body);
  }
}
