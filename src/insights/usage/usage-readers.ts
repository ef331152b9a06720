import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus, TenantsService } from '../../identity/index.js';
import { Database, Problem } from '../../platform/index.js';

/** Fewer people than this could be told apart. */
export const fewest = 5;

export interface UsageReader {
  /** Of which company alone they see figures; of all where undefined. */
  tenantId?: string;
  /** May see the bookings themselves, so that no figure tells them more. */
  seesBookings: boolean;
}

/** Who may read how much is used: those who run the campus, and the admins of a company what its members use. */
@Injectable()
export class UsageReaders {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantsService,
  ) {}

  async reader(actor: Actor, tenant: string | undefined): Promise<UsageReader> {
    const seesBookings = actor.scopes === undefined || actor.scopes.includes('bookings:read');
    if (runsTheCampus(actor)) {
      if (tenant === undefined) return { seesBookings };
      const { id } = await this.tenants.find(this.db.manager, actor, tenant);
      return { tenantId: id, seesBookings };
    }
    if (!hasRole(actor, 'tenant_admin')) {
      const needs = ['tenant_admin', 'operator', 'campus_admin'];
      throw new Problem('insufficient-scope', `This needs the role ${needs.join(' or ')}.`, { needs });
    }
    // Another's company is not found.
    if (tenant !== undefined) await this.tenants.find(this.db.manager, actor, tenant);
    return { tenantId: actor.tenantId, seesBookings };
  }
}

/** Finer figures than those of a building, or of one company, come down to people too often to hold any back. */
export function refuseFiner(reader: UsageReader, isFiner: boolean): void {
  if (reader.seesBookings || (!isFiner && reader.tenantId === undefined)) return;
  throw new Problem(
    'insufficient-scope',
    'Figures by floor, space or company tell who has booked: this token also needs bookings:read.',
    { missingScope: 'bookings:read' },
  );
}
