import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { type JobRun, JobRuns, Jobs } from '../platform/index.js';

const patienceMs = 2000;

/** When each job last ran. Never a reason to send no traffic: a job that fails is no better done elsewhere. */
@Injectable()
export class JobsIndicator {
  constructor(
    private readonly indicator: HealthIndicatorService,
    private readonly jobs: Jobs,
    private readonly runs: JobRuns,
  ) {}

  async check(key: string) {
    const known = await Promise.race([this.runs.all(), sleep(patienceMs)]).catch(() => undefined);
    // That the database does not answer is told beside it.
    if (!known) return this.indicator.check(key).up();
    const runs = new Map(known.map((run) => [run.name, run]));
    return this.indicator.check(key).up(
      Object.fromEntries(
        this.jobs.names.map((name) => {
          const run = runs.get(name);
          return [name, run ? present(run) : null] as const;
        }),
      ),
    );
  }
}

const present = ({ endedAt, succeededAt, tookMs, runs, failures }: JobRun) => ({
  endedAt: endedAt.toISOString(),
  succeededAt: succeededAt?.toISOString() ?? null,
  tookMs,
  runs,
  failures,
});
