import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { MayBeLeftOut, PageInfo, PageQuery } from '../platform/index.js';
import type { DisabledReason, Reach } from './endpoint.store.js';
import { type DeliveryStatus, deliveryStatuses } from './queue.store.js';

const typeOfChange = /^[a-z][a-z_]*(\.[a-z][a-z_]*)?$/;
const oneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

export class WebhookEndpointPatch {
  /** Where messages go: https, and a public address. */
  @MayBeLeftOut()
  @IsString()
  @MaxLength(2000)
  url?: string;

  /** Types of changes, such as `booking.moved`, or `booking` for all that begin with it; empty for all there are. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Matches(typeOfChange, { each: true, message: 'types must be such as "booking" or "booking.moved"' })
  types?: string[];

  /** What it is for; null takes it away. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(oneLine, { message: 'description must be one line without control characters' })
  description?: string | null;

  /** Disabled, it is told nothing. Enabled again, it is told of what happens from then on; what it missed can be replayed. */
  @MayBeLeftOut()
  @IsBoolean()
  enabled?: boolean;
}

export class WebhookEndpointBody extends WebhookEndpointPatch {
  /** Where messages go: https, and a public address. */
  @IsString()
  @MaxLength(2000)
  declare url: string;
}

export class WebhookLinks {
  self: string;
  deliveries: string;
}

export class WebhookEndpointShown {
  /** `whk_…` */
  id: string;
  tenantId: string;
  /** Of whose changes it is told: its company's, or all of the campus (for endpoints of those who run it). */
  @IsIn(['tenant', 'campus'])
  reach: Reach;
  url: string;
  types: string[];
  description: string | null;
  enabled: boolean;
  /** By hand, because it answered 410, or because it failed for three days. */
  @IsIn(['by_hand', 'gone', 'failing'])
  disabledReason?: DisabledReason;
  disabledAt?: Date;
  /** Since when nothing has arrived. */
  failingSince?: Date;
  /** Until when messages carry a signature with the secret before, too. */
  oldSecretUntil?: Date;
  createdAt: Date;
  version: number;
  links: WebhookLinks;
}

export class WebhookEndpointWithSecret extends WebhookEndpointShown {
  /** What messages are signed with (Standard Webhooks): told this once. */
  secret: string;
}

export class WebhookEndpointPage {
  data: WebhookEndpointShown[];
  page: PageInfo;
}

export class DeliveriesQuery extends PageQuery {
  @IsOptional()
  @IsIn(deliveryStatuses)
  status?: DeliveryStatus;
}

export class DeliveryShown {
  /** `dlv_…` */
  id: string;
  /** `evt_…`, the `webhook-id` of the message: the same however often it is sent. */
  eventId: string;
  type: string;
  /** `waiting` for its (next) attempt; `failed` after the last. */
  @IsIn(deliveryStatuses)
  status: DeliveryStatus;
  attempts: number;
  /** What the last attempt was answered. */
  responseStatus: number | null;
  /** Milliseconds that the last attempt took. */
  durationMs: number | null;
  /** What was wrong with the last attempt. */
  error: string | null;
  attemptedAt: Date | null;
  /** When it is tried (again); null once it has arrived or is given up. */
  nextAttemptAt: Date | null;
  createdAt: Date;
}

export class DeliveryDetail extends DeliveryShown {
  /** The beginning of what was answered, at most 1 KiB. */
  responseBody: string | null;
  /** The message (CloudEvents 1.0), as it is signed and sent. */
  @Type(() => Object)
  event: Record<string, unknown>;
}

export class DeliveryPage {
  data: DeliveryShown[];
  page: PageInfo;
}

export class RedeliveryBody {
  /** One delivery to send again, whatever came of it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  deliveryId?: string;

  /** Or a cursor: all that happened after it, as far as it is for this endpoint. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  since?: string;

  /** Up to this cursor; without it, up to now. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  until?: string;
}

export class RedeliveryAnswer {
  /** How many messages were put into the queue. */
  queued: number;
  /** Where to go on from, if there is more: send it as `since`. */
  nextCursor?: string;
  hasMore: boolean;
}
