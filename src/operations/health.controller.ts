import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, TypeOrmHealthIndicator } from '@nestjs/terminus';
import { Public } from '../identity/index.js';
import { JobsIndicator } from './jobs-indicator.js';
import { ReplicaIndicator } from './replica-indicator.js';

@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: TypeOrmHealthIndicator,
    private readonly jobs: JobsIndicator,
    private readonly replica: ReplicaIndicator,
  ) {}

  /** The process lives. */
  @Get('healthz')
  live() {
    return { status: 'ok' };
  }

  /** It can serve: the database answers. Tells beside it when each job last ran, and how far a replica is behind. */
  @Get('readyz')
  @HealthCheck()
  ready() {
    return this.health.check([
      () => this.database.pingCheck('database', { timeout: 2000 }),
      () => this.jobs.check('jobs'),
      () => this.replica.check('replica'),
    ]);
  }
}
