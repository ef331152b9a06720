import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { WriteQuery } from '../platform/index.js';
import { ForInventoryKeepers } from './inventory-keepers.js';
import { QrCodeShown } from './qr-codes.dto.js';
import { QrCodes } from './qr-codes.service.js';

@Controller('spaces/:id/qr-code')
export class QrCodesController {
  constructor(private readonly codes: QrCodes) {}

  /** What the sticker of a space says, for who prints it. */
  @Get()
  @ForInventoryKeepers()
  readQrCode(@Param('id') id: string): Promise<QrCodeShown> {
    return this.codes.show(id);
  }

  /** A new code; stickers with the old one lead nowhere from then on. */
  @Post('rotate')
  @HttpCode(200)
  @ForInventoryKeepers()
  rotateQrCode(@Param('id') id: string, @Query() options: WriteQuery): Promise<QrCodeShown> {
    return this.codes.rotate(id, options);
  }
}
