import { Injectable } from '@nestjs/common';
import { type Actor, TenantsService } from '../identity/index.js';
import { Database, publicId } from '../platform/index.js';
import { allowancePeriodAt } from '../rules/index.js';
import { Catalogue, type CatalogueAllowance } from '../spaces/index.js';
import { Clock, dayPart, type Instant, parseInstant } from '../time/index.js';
import type {
  AllowanceShare,
  AllowanceShares,
  SharesQuery,
  TenantShare,
  TenantUsage,
} from './allowances.dto.js';
import { ChargeStore, type DayCharge } from './charge.store.js';
import { shareOf } from './present-allowance.js';

/** What is left of whose allowances. */
@Injectable()
export class SharesService {
  constructor(
    private readonly db: Database,
    private readonly store: ChargeStore,
    private readonly tenants: TenantsService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  /** One's own, and those that one's company has together. */
  mine({ memberId, tenantId }: Actor, query: SharesQuery): Promise<AllowanceShares> {
    return this.shares(tenantId, query, ({ per }) => (per === 'tenant' ? tenantId : memberId));
  }

  /** Those that a company has together. */
  async ofTenant(actor: Actor, tenant: string, query: SharesQuery): Promise<TenantUsage> {
    const { id } = await this.tenants.find(this.db.manager, actor, tenant);
    const { data } = await this.shares(id, query, ({ per }) => (per === 'tenant' ? id : undefined));
    if (data.length === 0) return { data: [] };
    const { campus } = await this.catalogue.current();
    const charges = await this.store.byDay(this.db.manager, id, {
      start: Math.min(
        ...data.map(({ periodStart }) => parseInstant(`${periodStart}T00:00`, campus.timeZone)),
      ),
      end: Math.max(...data.map(({ resetsAt }) => Date.parse(resetsAt))),
      now: this.clock.now(),
      timeZone: campus.timeZone,
    });
    return { data: data.map((share) => withDays(share, charges)) };
  }

  private async shares(
    tenantId: string,
    { date }: SharesQuery,
    subjectOf: (allowance: CatalogueAllowance) => string | undefined,
  ): Promise<AllowanceShares> {
    const { allowances, campus } = await this.catalogue.current();
    const at = date === undefined ? this.clock.now() : startOf(date, campus.timeZone);
    const shares = allowances
      .filter((allowance) => allowance.tenantId === null || allowance.tenantId === tenantId)
      .flatMap((allowance) => {
        const subjectId = subjectOf(allowance);
        return subjectId === undefined ? [] : [{ allowance, subjectId }];
      });
    const used = await this.store.used(
      this.db.manager,
      shares.map(({ allowance, subjectId }) => ({
        allowanceId: allowance.id,
        subjectId,
        periodStart: allowancePeriodAt(at, allowance.period, campus.timeZone).start,
      })),
    );
    return {
      data: shares.map(({ allowance }, n) => shareOf(allowance, used[n]!, at, campus.timeZone)),
    };
  }
}

function withDays(share: AllowanceShare, charges: readonly DayCharge[]): TenantShare {
  const its = charges.filter(
    ({ allowanceId, periodStart }) =>
      publicId('allowance', allowanceId) === share.id && periodStart === share.periodStart,
  );
  return {
    ...share,
    toCome: its.reduce((sum, { toCome }) => sum + toCome, 0),
    days: its.map(({ date, used }) => ({ date, used })),
  };
}

const startOf = (date: string, timeZone: string): Instant => dayPart(date, 'all', timeZone).start;
