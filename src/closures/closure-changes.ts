import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangePresenters, publicId } from '../platform/index.js';
import { Catalogue, nameShown } from '../spaces/index.js';
import { inZone } from '../time/index.js';
import { ClosureStore } from './closure.store.js';

/** How the change log shows closures to everybody: what is closed when, and why. */
@Injectable()
export class ClosureChanges implements OnModuleInit {
  constructor(
    private readonly presenters: ChangePresenters<Actor>,
    private readonly store: ClosureStore,
    private readonly catalogue: Catalogue,
  ) {}

  onModuleInit() {
    // Scenarios are known by their codes.
    this.presenters.register('scenario', async (_actor, changes) =>
      changes.map(({ changed: [code, ...changed] }) => ({ id: code, changed })),
    );
    this.presenters.register('closure', async (_actor, changes) => {
      const zone = (await this.catalogue.current()).campus.timeZone;
      const closures = await this.store.all([...new Set(changes.map(({ subjectId }) => subjectId))]);
      return changes.map(({ subjectId }) => {
        const closure = closures.get(subjectId);
        if (!closure) return { id: publicId('closure', subjectId), deleted: true };
        const { state, during, closedUntil, reason } = closure;
        return {
          closure: {
            id: publicId('closure', subjectId),
            state,
            start: inZone(during.start, zone),
            end: inZone(during.end, zone),
            closedUntil: inZone(closedUntil, zone),
            reason: { code: reason.code, text: nameShown(reason.text) },
          },
        };
      });
    });
  }
}
