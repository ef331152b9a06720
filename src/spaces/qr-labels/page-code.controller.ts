import { Controller, Get, Header, Inject, Param, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import QRCode from 'qrcode';
import { type Actor, CurrentActor, NeedsScope } from '../../identity/index.js';
import type { Request } from '../../platform/index.js';
import { SpacesService } from '../spaces.service.js';
import { PUBLIC_URL } from './public-url.js';

@Controller('spaces/:id/page-code.svg')
export class PageCodeController {
  constructor(
    private readonly spaces: SpacesService,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | undefined,
  ) {}

  /** The page of a space, `/s/{code}`, as a QR code to be scanned from a screen. Unlike its sticker it proves nothing. */
  @Get()
  @NeedsScope('spaces:read')
  @Header('cache-control', 'private, max-age=3600')
  @ApiProduces('image/svg+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async drawPageCode(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const { code } = await this.spaces.find(actor, id);
    const site = this.publicUrl ?? `${request.protocol}://${request.host}`;
    const address = `${site.replace(/\/$/, '')}/s/${encodeURIComponent(code)}`;
    const drawn = await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M' });
    return new StreamableFile(Buffer.from(drawn), { type: 'image/svg+xml' });
  }
}
