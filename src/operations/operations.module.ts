import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { JobsIndicator } from './jobs-indicator.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { ReplicaIndicator } from './replica-indicator.js';

/** What those who run the server need: health and figures. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, MetricsController],
  providers: [JobsIndicator, Metrics, ReplicaIndicator],
})
export class OperationsModule {}
