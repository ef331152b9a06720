import { Controller, Get, Inject, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Request } from '../../platform/index.js';
import { ForInventoryKeepers } from '../inventory-keepers.js';
import { QrLabelsQuery } from './qr-labels.dto.js';
import { PUBLIC_URL } from './public-url.js';
import { QrLabels } from './qr-labels.service.js';

@Controller('spaces/qr-labels.pdf')
export class QrLabelsController {
  constructor(
    private readonly labels: QrLabels,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | undefined,
  ) {}

  /** Stickers for the doors of a floor, or of some spaces, on sheets of 21 for A4. Each leads to its space's page. */
  @Get()
  @ForInventoryKeepers()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async printQrLabels(@Query() query: QrLabelsQuery, @Req() request: Request): Promise<StreamableFile> {
    const site = this.publicUrl ?? `${request.protocol}://${request.host}`;
    return new StreamableFile(await this.labels.pdf(query, site.replace(/\/$/, '')), {
      type: 'application/pdf',
      disposition: 'attachment; filename="qr-labels.pdf"',
    });
  }
}
