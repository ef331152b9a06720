import { Injectable } from '@nestjs/common';
import { type Actor, runsTheCampus } from '../identity/index.js';
import { keyIn, notFound, type Page, pageOf, uuidOf } from '../platform/index.js';
import { Catalogue } from './catalogue.js';
import type { CatalogueSnapshot, CatalogueSpace } from './catalogue-snapshot.js';
import { refuseUnknownLabels } from './labels.js';
import { presentSpace } from './present-space.js';
import { spaceFilter } from './space-filter.js';
import type { SpaceQuery, SpaceShown } from './spaces.dto.js';

/** Spaces as they are found: answered from the catalogue. */
@Injectable()
export class SpacesService {
  constructor(private readonly catalogue: Catalogue) {}

  async list(actor: Actor, { limit, cursor, ...wish }: SpaceQuery): Promise<Page<SpaceShown>> {
    const snapshot = await this.catalogue.current();
    refuseUnknownLabels('/amenities', wish.amenities, snapshot.amenities);
    refuseUnknownLabels('/hazards', wish.hazards, snapshot.hazards);
    const [after] = keyIn<[code: string]>(cursor, 'text') ?? [];
    const fits = spaceFilter(wish, snapshot);
    const found: CatalogueSpace[] = [];
    for (const space of snapshot.spaces) {
      if (after !== undefined && space.code <= after) continue;
      if (!maySee(actor, space) || !fits(space)) continue;
      if (found.push(space) > limit) break;
    }
    return pageOf(found, limit, ({ code }) => [code], presentSpace);
  }

  /** By id or by `code:…`. */
  async find(actor: Actor, id: string): Promise<CatalogueSpace> {
    const space = findSpace(await this.catalogue.current(), id);
    if (!space || !maySee(actor, space)) throw notFound('space');
    return space;
  }
}

/** What is hidden or retired is there for those who run the campus alone. */
export const maySee = (actor: Actor, { status }: Pick<CatalogueSpace, 'status'>): boolean =>
  status === 'active' || runsTheCampus(actor);

/** By public id or by `code:…`, whoever asks. */
function findSpace({ byId, byCode }: CatalogueSnapshot, id: string): CatalogueSpace | undefined {
  if (id.startsWith('code:')) return byCode.get(id.slice('code:'.length));
  const uuid = uuidOf('space', id);
  return uuid ? byId.get(uuid) : undefined;
}
