import { Injectable } from '@nestjs/common';
import { type Actor, hasRole, runsTheCampus, TenantsService } from '../../identity/index.js';
import { Database, invalid, Problem, publicId } from '../../platform/index.js';
import { Catalogue } from '../../spaces/index.js';
import { Clock, inZone, parseInstant } from '../../time/index.js';
import type { PeopleUsage, PeopleUsageQuery, PersonUsage } from './people-usage.dto.js';

const longest = 366 * 24 * 60 * 60_000;

/** Who of a company has used how much, for its admins and those who run the campus: colleagues do not see it. */
@Injectable()
export class PeopleUsageService {
  constructor(
    private readonly db: Database,
    private readonly tenants: TenantsService,
    private readonly catalogue: Catalogue,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, tenant: string, query: PeopleUsageQuery): Promise<PeopleUsage> {
    const { id } = await this.tenants.find(this.db.manager, actor, tenant);
    if (!hasRole(actor, 'tenant_admin') && !runsTheCampus(actor)) {
      const needs = ['tenant_admin', 'operator', 'campus_admin'];
      throw new Problem('insufficient-scope', `This needs the role ${needs.join(' or ')}.`, { needs });
    }
    const now = this.clock.now();
    const { timeZone } = (await this.catalogue.current()).campus;
    const today = inZone(now, timeZone).slice(0, 10);
    const { from = `${today.slice(0, 8)}01`, to = dayAfter(today) } = query;
    const [start, until] = [from, to].map((date) => parseInstant(`${date}T00:00`, timeZone));
    if (until! <= start! || until! - start! > longest)
      throw invalid({ pointer: '/to', code: 'range', detail: 'to must come after from, within 366 days.' });
    const rows = await this.db.reads.query<PersonUsage[]>(
      `SELECT m.id AS "memberId", m.name, u.bookings, u.minutes, u.missed FROM (
         SELECT booked_for, count(*)::int AS bookings, (sum(extract(epoch FROM ends_at - starts_at)) / 60)::int AS minutes,
                count(*) FILTER (WHERE status = 'no_show' OR (status = 'confirmed' AND check_in_by <= $4))::int AS missed
         FROM booking
         WHERE tenant_id = $1 AND starts_at >= $2 AND starts_at < $3 AND status IN ('confirmed', 'checked_in', 'completed', 'no_show')
         GROUP BY booked_for
       ) AS u JOIN member m ON m.id = u.booked_for
       ORDER BY u.minutes DESC, m.name, m.id LIMIT $5`,
      [id, new Date(start!), new Date(until!), new Date(now), query.limit],
    );
    return {
      from,
      to,
      data: rows.map((row) => ({ ...row, memberId: publicId('member', row.memberId) })),
    };
  }
}

const dayAfter = (date: string) => new Date(Date.parse(date) + 24 * 60 * 60_000).toISOString().slice(0, 10);
