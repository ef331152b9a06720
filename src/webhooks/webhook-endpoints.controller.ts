import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, NeedsRole, NeedsScope } from '../identity/index.js';
import {
  answerCreated,
  answerRead,
  answerWritten,
  PageQuery,
  type Reply,
  type Request,
  seenVersion,
  WriteQuery,
} from '../platform/index.js';
import {
  DeliveriesQuery,
  DeliveryDetail,
  DeliveryPage,
  DeliveryShown,
  RedeliveryAnswer,
  RedeliveryBody,
  WebhookEndpointBody,
  WebhookEndpointPage,
  WebhookEndpointPatch,
  WebhookEndpointShown,
  WebhookEndpointWithSecret,
} from './webhooks.dto.js';
import { WebhooksService } from './webhooks.service.js';

/** Addresses that are told of changes: of their company's, or, where those who run the campus keep them, of all. */
@ApiTags('webhooks')
@NeedsScope('webhooks:manage')
@NeedsRole('tenant_admin', 'operator', 'campus_admin')
@Controller('webhook-endpoints')
export class WebhookEndpointsController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  listWebhookEndpoints(
    @CurrentActor() actor: Actor,
    @Query() query: PageQuery,
  ): Promise<WebhookEndpointPage> {
    return this.webhooks.list(actor, query);
  }

  /** Have changes sent to an address, signed (Standard Webhooks), in CloudEvents 1.0. The secret is told this once. */
  @Post()
  async createWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Body() body: WebhookEndpointBody,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookEndpointWithSecret> {
    void reply.header('cache-control', 'no-store');
    return answerCreated(reply, await this.webhooks.create(actor, body, options));
  }

  @Get(':id')
  async readWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookEndpointShown | undefined> {
    return answerRead(request, reply, await this.webhooks.read(actor, id));
  }

  @Patch(':id')
  async updateWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: WebhookEndpointPatch,
    @Query() options: WriteQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookEndpointShown> {
    return answerWritten(reply, await this.webhooks.update(actor, id, seenVersion(request), body, options));
  }

  /** Tells it nothing more; what waits for it is dropped. */
  @Delete(':id')
  @HttpCode(204)
  deleteWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<void> {
    return this.webhooks.remove(actor, id, options);
  }

  /** A new secret. For 24 hours messages are signed with the one before, too. */
  @Post(':id/rotate-secret')
  @HttpCode(200)
  async rotateWebhookSecret(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<WebhookEndpointWithSecret> {
    void reply.header('cache-control', 'no-store');
    return answerWritten(reply, await this.webhooks.rotateSecret(actor, id, options));
  }

  /** Sends a message of type `webhook.test`. What came of it is among the deliveries. */
  @Post(':id/test')
  @HttpCode(202)
  testWebhookEndpoint(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() options: WriteQuery,
  ): Promise<DeliveryShown> {
    return this.webhooks.test(actor, id, options);
  }

  /** Sends one delivery again, or all that happened after a cursor, at most 1,000 changes a time. Messages keep their ids. */
  @Post(':id/replay')
  @HttpCode(202)
  replayWebhookDeliveries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: RedeliveryBody,
    @Query() options: WriteQuery,
  ): Promise<RedeliveryAnswer> {
    return this.webhooks.replay(actor, id, body, options);
  }

  /** What was sent, or waits to be, the latest first. Kept for 30 days. */
  @Get(':id/deliveries')
  listWebhookDeliveries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: DeliveriesQuery,
  ): Promise<DeliveryPage> {
    return this.webhooks.deliveries(actor, id, query);
  }

  @Get(':id/deliveries/:delivery')
  readWebhookDelivery(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('delivery') delivery: string,
  ): Promise<DeliveryDetail> {
    return this.webhooks.delivery(actor, id, delivery);
  }
}
