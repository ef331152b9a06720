import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import { languageOf, type Request } from '../../platform/index.js';
import { ReportQuery } from './report.dto.js';
import { ReportService } from './report.service.js';

const thread = new URL('./report-sheet.worker.js', import.meta.url);

@ApiTags('insights')
@Controller('insights')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  /** The figures of utilisation and area on A4, in the language of `Accept-Language`. */
  @Get('report/pdf')
  @NeedsScope('insights:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printReport(
    @CurrentActor() actor: Actor,
    @Query() query: ReportQuery,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const report = await this.reports.of(actor, query, languageOf(request));
    const [pdf] = (await once(new Worker(thread, { workerData: report }), 'message')) as [Uint8Array];
    const { from, to } = report.week;
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="utilisation-${from}-${to}.pdf"`,
    });
  }
}
