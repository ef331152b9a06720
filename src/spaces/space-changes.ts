import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { ChangePresenters, type LoggedChange } from '../platform/index.js';
import { Catalogue } from './catalogue.js';
import { presentSpace } from './present-space.js';
import { maySee } from './spaces.service.js';

/** How the change log shows spaces: as each is now; by its id alone where it is gone or not for the reader to see. */
@Injectable()
export class SpaceChanges implements OnModuleInit {
  constructor(
    private readonly presenters: ChangePresenters<Actor>,
    private readonly catalogue: Catalogue,
  ) {}

  onModuleInit() {
    this.presenters.register('space', (actor, changes) => this.spaces(actor, changes));
    for (const kind of ['amenity', 'hazard', 'qualification'])
      this.presenters.register(kind, async (_, changes) => changes.map(label));
    this.presenters.register('holiday', async (_, changes) => changes.map(holiday));
  }

  private async spaces(actor: Actor, changes: readonly LoggedChange[]): Promise<Record<string, unknown>[]> {
    // A token shows no more here than where the spaces are read.
    if (actor.scopes?.includes('spaces:read') === false) return changes.map(() => ({}));
    const { byId } = await this.catalogue.current();
    return changes.map(({ subjectId }) => {
      const space = byId.get(subjectId);
      return space && maySee(actor, space) ? { space: presentSpace(space) } : { deleted: true };
    });
  }
}

/** Labels are known by their codes. */
const label = ({ changed: [code, ...changed] }: LoggedChange) => ({ id: code, changed });

/** Holidays are known by their dates. */
const holiday = ({ changed: [date, ...changed] }: LoggedChange) => ({ id: date, changed });
