import { idsFor } from './ids.js';
import { landmarks } from './landmarks.js';
import type { Member } from './members.js';
import { randomFor, weighted } from './random.js';
import type { Space } from './spaces.js';
import { novabio, operatingCompany, type Tenant } from './tenants.js';

export interface Lease {
  id: string;
  space_id: string;
  tenant_id: string;
  during: string;
}

const leasedOffices = 1_100;
const leasedLabs = 120;
const during = '[2025-01-01,)';

/** Larger companies lease more; NovaBio has offices and a lab in its building. */
export function letSpaces(
  spaces: readonly Space[],
  tenants: readonly Tenant[],
  members: readonly Member[],
): Lease[] {
  const random = randomFor('leases');
  const id = idsFor('leases');
  const staff = new Map<string, number>();
  for (const { tenant_id } of members) staff.set(tenant_id, (staff.get(tenant_id) ?? 0) + 1);
  const drawn = weighted(
    random,
    tenants.map(({ id, code }) => (code === operatingCompany ? 0 : staff.get(id)!)),
  );
  const marked = new Set(
    landmarks.map(({ floor, number }) => floor.replace(/^(\w+) (\w)\/F$/, '$1-$2') + number),
  );
  const own = tenants.find(({ code }) => code === novabio)!;
  const leasesOf = (kind: Space['kind'], count: number, ours: number): Lease[] => {
    const lettable = random.shuffled(
      spaces.filter((space) => space.kind === kind && !marked.has(space.code)),
    );
    const nearby = new Set(lettable.filter(({ code }) => code.startsWith('5E-')).slice(0, ours));
    const others = lettable.filter((space) => !nearby.has(space)).slice(0, count - nearby.size);
    return [...nearby, ...others].map((space) => ({
      id: id(),
      space_id: space.id,
      tenant_id: nearby.has(space) ? own.id : tenants[drawn()]!.id,
      during,
    }));
  };
  return [...leasesOf('office', leasedOffices, 4), ...leasesOf('lab', leasedLabs, 2)];
}

/** Most are agreed for a time; all outlast the bookings that are made in them, and some end within half a year. */
export function agreeEnds(leases: readonly Lease[], now: Date): Lease[] {
  const random = randomFor('lease ends');
  return leases.map((lease) => {
    if (random.chance(0.2)) return lease;
    const months = random.whole(3, 54);
    // The first day after it.
    const end = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
    return { ...lease, during: `[2025-01-01,${end.toISOString().slice(0, 10)})` };
  });
}

/** Some offices stand empty between two leases. */
export function markVacant(spaces: readonly Space[], leases: readonly Lease[]): void {
  const random = randomFor('vacancies');
  const leased = new Set(leases.map(({ space_id }) => space_id));
  for (const space of spaces) {
    if (space.kind === 'office' && !leased.has(space.id) && random.chance(0.3)) space.use_class = 'vacant';
  }
}
