import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { publicId, uuidOrNotFound } from '../../platform/index.js';
import { ForInventoryKeepers } from '../../spaces/index.js';
import { Clock } from '../../time/index.js';
import { ClosureNotices } from '../notices/closure-notices.js';
import { ClosureLettersQuery, ClosureLettersShown } from './closure-letters.dto.js';

@ApiTags('closures')
@Controller('closures/:id/letters')
@ForInventoryKeepers()
export class ClosureLettersController {
  constructor(
    private readonly notices: ClosureNotices,
    private readonly clock: Clock,
  ) {}

  /** The mail that one of those whom it concerns gets, or will get once it is published, in each language. */
  @Get()
  async readClosureLetters(
    @Param('id') id: string,
    @Query() { memberId }: ClosureLettersQuery,
  ): Promise<ClosureLettersShown> {
    const found = await this.notices.preview(
      uuidOrNotFound('closure', id),
      memberId === undefined ? undefined : uuidOrNotFound('member', memberId),
      this.clock.now(),
    );
    if (!found) return { letters: [] };
    const { memberId: reader, name, language } = found.to;
    return {
      to: { id: publicId('member', reader), ...(name && { name }), language },
      letters: found.letters.map(({ language: spoken, subject, text }) => ({
        language: spoken,
        subject,
        text,
      })),
    };
  }
}
