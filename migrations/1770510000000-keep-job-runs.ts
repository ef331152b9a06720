import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each job last ran, how it went and how long it took: one row a job, whichever process did it. */
export class KeepJobRuns1770510000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE job_run (
        name text PRIMARY KEY,
        ended_at timestamptz NOT NULL,
        took_ms integer NOT NULL,
        succeeded_at timestamptz,
        runs bigint NOT NULL DEFAULT 1,
        failures bigint NOT NULL DEFAULT 0
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE job_run');
  }
}
