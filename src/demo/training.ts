import { chosen, type Likely } from './likely.js';
import type { DemoCampus } from './campus.js';
import { idsFor } from './ids.js';
import { demoSignIns, type Member } from './members.js';
import { randomFor, type Random } from './random.js';
import { novabio, type Tenant } from './tenants.js';

interface MemberQualification {
  member_id: string;
  code: string;
  valid_from: string;
  expires_on: string;
  evidence: string;
  granted_by: string;
  granted_at: string;
}

interface RiskForm {
  id: string;
  tenant_id: string;
  title: string;
  hazards: string[];
  valid_from: string;
  expires_on: string;
  filed_by: string;
  filed_at: string;
}

/** Of those who work in R&D, by what their company does. */
const trained: Record<Tenant['cluster'], Likely> = {
  biomedical: { lab_induction: 0.95, biosafety: 0.85, chemical: 0.7, radiation: 0.15 },
  materials_precision_engineering: { lab_induction: 0.95, chemical: 0.8, laser: 0.35, high_voltage: 0.2 },
  electronics: { lab_induction: 0.9, laser: 0.4, high_voltage: 0.6 },
  green_technology: { lab_induction: 0.9, chemical: 0.7, high_voltage: 0.3 },
  ict: { lab_induction: 0.6 },
  campus_operation: {},
};

/** Companies whose trade has them; the others would file one first. */
const formsOf: Partial<Record<Tenant['cluster'], Likely>> = {
  biomedical: { radioisotope: 0.4 },
  materials_precision_engineering: { laser_class_4: 0.4 },
  electronics: { laser_class_4: 0.4 },
};

const day = 86_400_000;
const year = 365;

/** What people are qualified for and what companies have on file, as it is when the campus is seeded: some has run out. */
export function train({ members, tenants }: Pick<DemoCampus, 'members' | 'tenants'>, now: Date) {
  const random = randomFor('training');
  const clusterOf = new Map(tenants.map(({ id, cluster }) => [id, cluster]));
  const operator = members.find(({ roles }) => roles.includes('operator'))!;
  const signIns = new Set(demoSignIns.map(({ email }) => email));
  const date = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);

  const grant = (member: Member, code: string, since: number, lasts: number): MemberQualification => ({
    member_id: member.id,
    code,
    valid_from: date(-since),
    expires_on: date(lasts - since),
    evidence: `Certificate ${random.whole(10_000, 99_999)}`,
    granted_by: operator.id,
    granted_at: date(-since),
  });
  const qualifications = members
    .filter(({ research }) => research)
    .flatMap((member) =>
      signIns.has(member.email)
        ? ['lab_induction', 'biosafety', 'chemical'].map((code) => grant(member, code, 90, 2 * year))
        : chosen(random, trained[clusterOf.get(member.tenant_id)!]).map((code) =>
            grant(member, code, sinceOf(random), 2 * year),
          ),
    );

  const firstOf = new Map<string, Member>();
  for (const member of members) if (!firstOf.has(member.tenant_id)) firstOf.set(member.tenant_id, member);
  const id = idsFor('risk forms');
  const riskForms = tenants.flatMap((tenant): RiskForm[] => {
    const covered =
      tenant.code === novabio ? ['radioisotope'] : chosen(random, formsOf[tenant.cluster] ?? {});
    return covered.map((code) => ({
      id: id(),
      tenant_id: tenant.id,
      title: titles[code]!,
      hazards: [code],
      valid_from: date(-120),
      expires_on: date(year - 120),
      filed_by: firstOf.get(tenant.id)!.id,
      filed_at: date(-120),
    }));
  });
  return { qualifications, riskForms };
}

/** Days ago; a few are so long ago that they have run out. */
const sinceOf = (random: Random) =>
  random.chance(0.04) ? 2 * year + random.whole(1, 90) : random.whole(1, 2 * year - 60);

const titles: Record<string, string> = {
  radioisotope: 'Work with labelled compounds',
  laser_class_4: 'Work with open class 4 lasers',
};
