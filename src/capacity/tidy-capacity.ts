import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs } from '../platform/index.js';
import { dayOf } from '../time/index.js';

/** Days whose ledger rows are laid down together ahead of time, so that they are read together. */
const daysAhead = 14;

/** Lets go of the past and opens the days to come. Nothing depends on it being in time: a missing row is a free day. */
@Injectable()
export class TidyCapacity implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
  ) {}

  onModuleInit() {
    this.jobs.every('*/15 * * * *', 'tidy-capacity', () => this.tidy());
    this.jobs.every('10 * * * *', 'open-ledger-days', () => this.openDays());
  }

  async tidy(): Promise<void> {
    await this.db.manager.query('SELECT tidy_capacity(now())');
  }

  async openDays(): Promise<void> {
    const today = dayOf(Date.now());
    for (let day = today; day <= today + daysAhead; day++) {
      const [opened] = await this.db.manager.query<unknown[]>(
        'SELECT 1 FROM ledger WHERE day = $1 HAVING count(*) >= (SELECT count(*) FROM pool)',
        [day],
      );
      if (!opened) await this.db.manager.query('SELECT open_ledger_day($1)', [day]);
    }
  }
}
