import { Module } from '@nestjs/common';
import { ChangesController } from './changes.controller.js';

/** What is told of changes: by asking for them now; by stream, mail and webhooks as those come. */
@Module({ controllers: [ChangesController] })
export class NotificationsModule {}
