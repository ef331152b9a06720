import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChangeLog } from '../change-log/change-log.js';
import { Database } from '../database/database.js';
import { Jobs } from './jobs.js';

const changesKeptDays = 60;
const answersKeptHours = 48;

/** Lets go of what the platform keeps for a while. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly changeLog: ChangeLog,
    private readonly db: Database,
  ) {}

  onModuleInit() {
    this.jobs.every('20 3 * * *', 'trim-change-log', () => this.changeLog.trim(changesKeptDays));
    this.jobs.every('40 * * * *', 'forget-answers', async () => {
      await this.db.manager.query(
        'DELETE FROM idempotency_key WHERE created_at < now() - make_interval(hours => $1)',
        [answersKeptHours],
      );
    });
  }
}
