import { Injectable } from '@nestjs/common';
import { spaceOrNotFound } from '../../availability/index.js';
import { type Actor, TenantsService, TokenStore } from '../../identity/index.js';
import {
  Database,
  idIn,
  type Page,
  pageOf,
  publicId,
  uuidOrNotFound,
  type WriteOptions,
} from '../../platform/index.js';
import { Catalogue, type CatalogueSnapshot } from '../../spaces/index.js';
import { summaryOf } from '../present-booking.js';
import { type Display, DisplayStore } from './display.store.js';
import type { DisplayBody, DisplayCreated, DisplayShown, DisplaysQuery } from './displays.dto.js';

/** It hangs there until somebody takes it down. */
const expiresInDays = 3650;

/** Displays at doors, kept by those who run the campus. */
@Injectable()
export class DisplaysService {
  constructor(
    private readonly db: Database,
    private readonly displays: DisplayStore,
    private readonly tokens: TokenStore,
    private readonly tenants: TenantsService,
    private readonly catalogue: Catalogue,
  ) {}

  async list({ spaceId, cursor, limit }: DisplaysQuery): Promise<Page<DisplayShown>> {
    const catalogue = await this.catalogue.current();
    const space = spaceId === undefined ? undefined : spaceOrNotFound(catalogue, spaceId);
    const rows = await this.displays.list(space?.id, idIn(cursor), limit + 1);
    return pageOf(
      rows,
      limit,
      ({ id }) => [id],
      (display) => present(display, catalogue),
    );
  }

  /** A token without any scope opens nothing but what asks for none: the door that it hangs at. */
  async create(
    actor: Actor,
    spaceId: string,
    { name, tenantId }: DisplayBody,
    options: WriteOptions,
  ): Promise<DisplayCreated> {
    const catalogue = await this.catalogue.current();
    const space = spaceOrNotFound(catalogue, spaceId);
    const { id: tenant } = await this.tenants.find(
      this.db.manager,
      actor,
      tenantId ?? publicId('tenant', actor.tenantId),
    );
    return this.db.together(async (tx) => {
      const called = name ?? `Door ${space.code}`;
      const id = await this.displays.add(tx, actor, { spaceId: space.id, name: called, tenantId: tenant });
      const owner = { memberId: id, tenantId: tenant };
      const { secret } = await this.tokens.create(owner, { name: called, scopes: [], expiresInDays }, {});
      return {
        ...present(await this.displays.find(tx, id), catalogue),
        token: secret,
        page: `/kiosk/${encodeURIComponent(space.code)}#${secret}`,
      };
    }, options);
  }

  remove(id: string, options: WriteOptions): Promise<void> {
    const uuid = uuidOrNotFound('display', id);
    return this.db.write(async (tx) => {
      await this.displays.remove(tx, await this.displays.find(tx, uuid));
    }, options);
  }
}

function present(
  { id, spaceId, name, tenantId, createdAt, createdById, createdByName, lastSeenAt }: Display,
  { byId }: CatalogueSnapshot,
): DisplayShown {
  const space = byId.get(spaceId);
  return {
    id: publicId('display', id),
    memberId: publicId('member', id),
    name,
    ...(space && { space: summaryOf(space) }),
    tenantId: publicId('tenant', tenantId),
    createdBy: { id: publicId('member', createdById), name: createdByName },
    createdAt,
    lastSeenAt,
    links: {
      self: `/api/v1/displays/${publicId('display', id)}`,
      space: `/api/v1/spaces/${publicId('space', spaceId)}`,
    },
  };
}
