import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../platform/index.js';

/** What the operator watches, in Prometheus' text format. Routes are named by their pattern, so that no id becomes a label. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly db: Database,
  ) {}

  onModuleInit() {
    collectDefaultMetrics({ register: this.registry });
    this.observeRequests();
    this.observePool();
  }

  private observeRequests(): void {
    const duration = new Histogram({
      name: 'tolo_http_request_seconds',
      help: 'How long requests took, by method, route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 1, 3],
      registers: [this.registry],
    });
    const fastify = this.adapter.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onResponse', async (request, reply) => {
      duration.observe(
        { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    });
  }

  private observePool(): void {
    const { db } = this;
    new Gauge({
      name: 'tolo_database_connections',
      help: 'Connections to the database, and requests that wait for one',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'open' }, db.pool.totalCount);
        this.set({ state: 'idle' }, db.pool.idleCount);
        this.set({ state: 'waiting' }, db.pool.waitingCount);
      },
    });
  }
}
