import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { ProblemsController } from './problems.controller.js';

/** What those who run the server need: health, figures, and pages that explain problems. */
@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [HealthController, MetricsController, ProblemsController],
  providers: [Metrics],
})
export class OperationsModule {}
