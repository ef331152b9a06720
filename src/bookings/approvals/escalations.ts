import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs } from '../../platform/index.js';
import { BookingStore } from '../booking.store.js';
import { nobody } from '../nobody.js';
import { RequestStore } from './request.store.js';

const batch = 100;

/** Who may decide once a request has waited too long is a matter of the clock alone; this only tells them, once. */
@Injectable()
export class Escalations implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly requests: RequestStore,
    private readonly bookings: BookingStore,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.every('* * * * *', 'escalate-requests', () => this.tell());
  }

  private async tell(): Promise<void> {
    let told: number;
    do told = await this.tellSome();
    while (told === batch);
  }

  private tellSome(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const due = await this.requests.toEscalate(tx, await this.bookings.now(tx), batch);
      for (const booking of due) {
        await this.bookings.update(
          tx,
          { ...booking, approval: { ...booking.approval!, escalated: true } },
          { type: 'booking.escalated', actorId: nobody, door: 'clock', changed: ['approval'] },
        );
      }
      return due.length;
    });
  }
}
