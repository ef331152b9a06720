import { type DynamicModule, Module } from '@nestjs/common';
import { SpacesModule } from '../spaces.module.js';
import { PageCodeController } from './page-code.controller.js';
import { PUBLIC_URL } from './public-url.js';
import { QrLabelsController } from './qr-labels.controller.js';
import { QrLabels } from './qr-labels.service.js';

@Module({})
export class QrLabelsModule {
  /** What is printed on doors leads to where browsers reach the server; where nobody has said, to where this one did. */
  static register({ publicUrl }: { publicUrl: string | undefined }): DynamicModule {
    return {
      module: QrLabelsModule,
      imports: [SpacesModule],
      controllers: [QrLabelsController, PageCodeController],
      providers: [QrLabels, { provide: PUBLIC_URL, useValue: publicUrl }],
    };
  }
}
