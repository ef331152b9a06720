import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangePresenters, type LoggedChange, publicId } from '../platform/index.js';
import { Catalogue } from '../spaces/index.js';
import { Clock } from '../time/index.js';
import { fromSnapshot } from './booking.js';
import { HistoryStore } from './history.store.js';
import { maySee } from './permissions.js';
import { presentBooking } from './present-booking.js';

/** How the change log shows bookings: as each was after the change; by its id alone where the reader may no longer see it. */
@Injectable()
export class BookingChanges implements OnModuleInit {
  constructor(
    private readonly presenters: ChangePresenters<Actor>,
    private readonly past: HistoryStore,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  onModuleInit() {
    for (const subject of ['booking', 'hold'])
      this.presenters.register(subject, (actor, changes) => this.present(actor, changes));
  }

  private async present(actor: Actor, changes: readonly LoggedChange[]): Promise<Record<string, unknown>[]> {
    const reader = {
      actor,
      catalogue: await this.catalogue.current(),
      now: this.clock.now(),
      asWritten: true,
    };
    const keys = changes.map(({ subjectId, version }) => ({ id: subjectId, version: version! }));
    const snapshots = await this.past.snapshots(keys);
    return keys.map(({ id, version }) => {
      const snapshot = snapshots.get(`${id} ${version}`);
      if (!snapshot || !maySee(actor, snapshot)) return { id: publicId('booking', id), deleted: true };
      return { booking: presentBooking(fromSnapshot(snapshot), reader) };
    });
  }
}
