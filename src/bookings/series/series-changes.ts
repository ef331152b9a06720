import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../identity/index.js';
import { ChangePresenters, type LoggedChange, publicId } from '../../platform/index.js';
import { maySee } from '../permissions.js';
import { linksOf } from './present-series.js';
import { SeriesStore } from './series.store.js';

/** How the change log shows series: what they say now; their bookings have changes of their own. */
@Injectable()
export class SeriesChanges implements OnModuleInit {
  constructor(
    private readonly presenters: ChangePresenters<Actor>,
    private readonly store: SeriesStore,
  ) {}

  onModuleInit() {
    this.presenters.register('series', (actor, changes) => this.present(actor, changes));
  }

  private async present(actor: Actor, changes: readonly LoggedChange[]): Promise<Record<string, unknown>[]> {
    const found = await this.store.findMany(changes.map(({ subjectId }) => subjectId));
    const byId = new Map(found.map((series) => [series.id, series]));
    return changes.map(({ subjectId, version }) => {
      const series = byId.get(subjectId);
      const id = publicId('series', subjectId);
      if (!series || !maySee(actor, series)) return { id, deleted: true };
      const { title, rrule, startsOn, timeZone } = series;
      return { series: { id, version, title, rrule, startsOn, timeZone, links: linksOf(subjectId) } };
    });
  }
}
