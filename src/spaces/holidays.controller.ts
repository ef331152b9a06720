import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Req, Res } from '@nestjs/common';
import { NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  type Reply,
  type Request,
  seenVersionIfSaid,
  WriteQuery,
} from '../platform/index.js';
import {
  HolidayBody,
  HolidayPage,
  HolidaysBody,
  HolidayShown,
  HolidaysQuery,
  HolidaysReplaced,
  ReplaceHolidaysQuery,
} from './holidays.dto.js';
import { HolidaysService } from './holidays.service.js';
import { ForInventoryKeepers } from './inventory-keepers.js';

@Controller('holidays')
export class HolidaysController {
  constructor(private readonly holidays: HolidaysService) {}

  @Get()
  @NeedsScope('spaces:read')
  listHolidays(@Query() query: HolidaysQuery): Promise<HolidayPage> {
    return this.holidays.list(query);
  }

  @Get(':date')
  @NeedsScope('spaces:read')
  async readHoliday(
    @Param('date') date: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HolidayShown | undefined> {
    return answerRead(request, reply, await this.holidays.find(date));
  }

  /** Makes the holidays of a year, or all of them, what the body says; tells what that changed. */
  @Put()
  @ForInventoryKeepers()
  replaceHolidays(
    @Body() body: HolidaysBody,
    @Query() { year, ...options }: ReplaceHolidaysQuery,
  ): Promise<HolidaysReplaced> {
    return this.holidays.replace(body, year, options);
  }

  /** Makes this date a holiday, or the holiday what the body says: safe to send again. */
  @Put(':date')
  @ForInventoryKeepers()
  async putHoliday(
    @Param('date') date: string,
    @Body() body: HolidayBody,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<HolidayShown> {
    const { holiday, created } = await this.holidays.put(date, seenVersionIfSaid(request), body, options);
    return (created ? answerCreated : answerWritten)(reply, holiday);
  }

  @Delete(':date')
  @HttpCode(204)
  @ForInventoryKeepers()
  async deleteHoliday(
    @Param('date') date: string,
    @Query() options: WriteQuery,
    @Req() request: Request,
  ): Promise<void> {
    await this.holidays.remove(date, seenVersionIfSaid(request), options);
  }
}
