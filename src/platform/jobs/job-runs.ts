import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface JobRun {
  name: string;
  endedAt: Date;
  tookMs: number;
  /** Of the last run that went well. */
  succeededAt: Date | null;
  runs: number;
  failures: number;
}

/** Writes down how each job went, whichever process did it. */
@Injectable()
export class JobRuns {
  private readonly logger = new Logger('Jobs');

  constructor(private readonly db: Database) {}

  /** Does the work and notes that it was done. It fails as the work does; that it could not be noted harms nobody. */
  async noted(name: string, work: () => Promise<void>, isTold = (_wentWell: boolean) => true): Promise<void> {
    const began = performance.now();
    try {
      await work();
    } catch (error) {
      if (isTold(false)) await this.note(name, performance.now() - began, false);
      throw error;
    }
    if (isTold(true)) await this.note(name, performance.now() - began, true);
  }

  async all(): Promise<JobRun[]> {
    return this.db.manager.query<JobRun[]>(
      `SELECT name, ended_at AS "endedAt", took_ms AS "tookMs", succeeded_at AS "succeededAt", runs::float8, failures::float8
       FROM job_run ORDER BY name`,
    );
  }

  private async note(name: string, ms: number, wentWell: boolean): Promise<void> {
    try {
      await this.db.manager.query(
        `INSERT INTO job_run AS r (name, ended_at, took_ms, succeeded_at, failures)
         VALUES ($1, now(), $2, CASE WHEN $3 THEN now() END, CASE WHEN $3 THEN 0 ELSE 1 END)
         ON CONFLICT (name) DO UPDATE SET ended_at = excluded.ended_at, took_ms = excluded.took_ms,
           succeeded_at = coalesce(excluded.succeeded_at, r.succeeded_at), runs = r.runs + 1, failures = r.failures + excluded.failures`,
        [name, Math.round(ms), wentWell],
      );
    } catch (error) {
      this.logger.warn(`That ${name} has run could not be written down: ${String(error)}`);
    }
  }
}
