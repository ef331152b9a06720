import { type DynamicModule, Module } from '@nestjs/common';
import { ChangeViews } from './change-views.js';
import { ChangesController } from './changes.controller.js';
import { ChangeWatch } from './stream/change-watch.js';
import { Heartbeat, OpenStreams } from './stream/open-streams.js';
import { StreamController } from './stream/stream.controller.js';

interface NotificationsOptions {
  /** How often an open stream says that it lives. */
  heartbeatMs: number;
}

/** What is told of changes: by asking for them and by stream; by mail and webhooks as those come. */
@Module({})
export class NotificationsModule {
  static register({ heartbeatMs }: NotificationsOptions): DynamicModule {
    return {
      module: NotificationsModule,
      global: true,
      controllers: [ChangesController, StreamController],
      providers: [
        ChangeViews,
        ChangeWatch,
        OpenStreams,
        { provide: Heartbeat, useValue: new Heartbeat(heartbeatMs) },
      ],
      exports: [ChangeViews, ChangeWatch],
    };
  }
}
