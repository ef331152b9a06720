import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Behind, Database, type JobRun, JobRuns, Replica } from '../platform/index.js';

/** What the operator watches, in Prometheus' text format. Routes are named by their pattern, so that no id becomes a label. */
@Injectable()
export class Metrics implements OnModuleInit {
  readonly registry = new Registry();
  private reading?: Promise<JobRun[]>;

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly db: Database,
    private readonly jobRuns: JobRuns,
    private readonly replica: Replica,
  ) {}

  onModuleInit() {
    collectDefaultMetrics({ register: this.registry });
    this.observeRequests();
    this.observePool();
    this.observeReplica();
    this.observeJobs();
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

  /** Nothing where there is none. */
  private observeReplica(): void {
    const { replica } = this;
    if (!replica.state) return;
    const gauge = (name: string, help: string, figureOf: (behind: Behind | undefined) => number) =>
      new Gauge({
        name: `tolo_replica_${name}`,
        help,
        registers: [this.registry],
        collect() {
          this.set(figureOf(replica.state?.behind));
        },
      });
    gauge('follows', '1 while the replica follows the database', (behind) => (behind ? 1 : 0));
    gauge(
      'behind_bytes',
      'How much of the log the replica has still to do',
      (behind) => behind?.bytes ?? NaN,
    );
    gauge('behind_seconds', 'How old what the replica shows is', (behind) => behind?.seconds ?? NaN);
    new Gauge({
      name: 'tolo_reads',
      help: 'Reads that are for the replica, by the server that answered',
      labelNames: ['server'],
      registers: [this.registry],
      collect() {
        for (const [server, n] of Object.entries(replica.state?.answered ?? {})) this.set({ server }, n);
      },
    });
  }

  /** From the database, so that it is the same at every process, and one that has just begun knows it. */
  private observeJobs(): void {
    this.observeJob('runs', 'Runs of each job, in all', ({ runs }) => runs);
    this.observeJob('failures', 'Runs of each job that failed, in all', ({ failures }) => failures);
    this.observeJob(
      'last_duration_seconds',
      'How long the last run of each job took',
      ({ tookMs }) => tookMs / 1000,
    );
    this.observeJob(
      'last_success_timestamp_seconds',
      'When each job last went well, in seconds since 1970',
      ({ succeededAt }) => succeededAt && succeededAt.getTime() / 1000,
    );
  }

  private observeJob(name: string, help: string, figureOf: (run: JobRun) => number | null): void {
    const readRuns = () => this.readRuns();
    new Gauge({
      name: `tolo_job_${name}`,
      help,
      labelNames: ['job'],
      registers: [this.registry],
      async collect() {
        for (const run of await readRuns()) {
          const figure = figureOf(run);
          if (figure !== null) this.set({ job: run.name }, figure);
        }
      },
    });
  }

  /** Once for all gauges of a reading. Without the database there are the figures of before: the process's own are wanted most just then. */
  private readRuns(): Promise<JobRun[]> {
    this.reading ??= this.jobRuns
      .all()
      .catch(() => [])
      .finally(() => (this.reading = undefined));
    return this.reading;
  }
}
