import { type DynamicModule, Module } from '@nestjs/common';
import { Destinations, Names } from '../platform/index.js';
import { Courier } from './courier.js';
import { EndpointStore } from './endpoint.store.js';
import { EventSource } from './event.js';
import { FanOut } from './fan-out.js';
import { Postman } from './postman.js';
import { QueueStore } from './queue.store.js';
import { WebhookEndpointsController } from './webhook-endpoints.controller.js';
import { WebhooksService } from './webhooks.service.js';

interface WebhooksOptions {
  /** How others reach the server: where events say that they come from. */
  publicUrl: string | undefined;
  /** Origins that may be reached although they are not public or not https. */
  allow: string | undefined;
}

/** Changes, pushed to the addresses of those who want to know. */
@Module({})
export class WebhooksModule {
  static register({ publicUrl, allow }: WebhooksOptions): DynamicModule {
    return {
      module: WebhooksModule,
      controllers: [WebhookEndpointsController],
      providers: [
        WebhooksService,
        EndpointStore,
        QueueStore,
        FanOut,
        Postman,
        Names,
        Courier,
        { provide: Destinations, useFactory: () => new Destinations(allow) },
        { provide: EventSource, useFactory: () => new EventSource(publicUrl) },
      ],
    };
  }
}
