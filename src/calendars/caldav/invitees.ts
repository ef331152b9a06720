import { Injectable } from '@nestjs/common';
import type { CalendarOf } from '../../bookings/index.js';
import { type Actor, Colleagues } from '../../identity/index.js';
import { Database, publicId, uuidOf } from '../../platform/index.js';
import { Catalogue, type CatalogueSpace, maySee } from '../../spaces/index.js';
import { SpaceAddresses } from '../space-addresses.js';

/** Whose time somebody may see: a space, themselves, or a colleague who shares where they are. */
export interface Invitee {
  of: CalendarOf;
  space?: CatalogueSpace;
}

/** Who is meant by an address of a calendar (RFC 6638 §2.4.1): of mail, or the path of a principal. */
@Injectable()
export class Invitees {
  constructor(
    private readonly db: Database,
    private readonly catalogue: Catalogue,
    private readonly addresses: SpaceAddresses,
    private readonly colleagues: Colleagues,
  ) {}

  /** Each address that is known to whoever asks; others are not there, whoever they may be. */
  async among(actor: Actor, asked: readonly string[]): Promise<Map<string, Invitee>> {
    const catalogue = await this.catalogue.current();
    const mails = asked.map(mailIn).filter((mail) => mail !== undefined);
    const people = new Map(
      (await this.colleagues.sharing(this.db.manager, actor.tenantId, mails)).map(({ id, email }) => [
        email,
        id,
      ]),
    );
    const found = new Map<string, Invitee>();
    for (const address of asked) {
      const mail = mailIn(address);
      const space =
        mail === undefined
          ? catalogue.byId.get(uuidOf('space', pathIn(address, 's')) ?? '')
          : this.addresses.find(mail, catalogue);
      const memberId = isOwn(actor, address) ? actor.memberId : people.get(mail ?? '');
      if (space && maySee(actor, space)) found.set(address, { of: { spaceId: space.id }, space });
      else if (memberId !== undefined) found.set(address, { of: { memberId } });
    }
    return found;
  }

  async space(actor: Actor, id: string): Promise<CatalogueSpace | undefined> {
    const space = (await this.catalogue.current()).byId.get(uuidOf('space', id) ?? '');
    return space && maySee(actor, space) ? space : undefined;
  }

  async addressOf(space: CatalogueSpace): Promise<string | undefined> {
    return this.addresses.of(space, await this.catalogue.current());
  }

  /** Spaces that can be booked and of which `fits` is true. */
  async search(
    actor: Actor,
    fits: (space: CatalogueSpace) => boolean,
    limit: number,
  ): Promise<CatalogueSpace[]> {
    const found: CatalogueSpace[] = [];
    for (const space of (await this.catalogue.current()).spaces) {
      if (found.length === limit) break;
      if (space.status === 'active' && maySee(actor, space) && fits(space)) found.push(space);
    }
    return found;
  }
}

/** Whether an address is of whoever asks. */
export const isOwn = ({ email, memberId }: Actor, address: string): boolean =>
  mailIn(address) === email || pathIn(address, 'u') === publicId('member', memberId);

const mailIn = (address: string): string | undefined => /^mailto:(.+)$/i.exec(address)?.[1]?.toLowerCase();

/** The id in the path of a principal, with or without the server. */
const pathIn = (address: string, collection: 's' | 'u'): string =>
  new RegExp(`^(?:https?://[^/]+)?/dav/${collection}/([^/]+)/?$`).exec(address)?.[1] ?? '';
