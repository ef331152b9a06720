import { apportion } from './apportion.js';
import { idsFor } from './ids.js';
import { nations, type Nation } from './nations.js';
import { randomFor, type Random } from './random.js';
import { novabio, operatingCompany, type Tenant } from './tenants.js';

export interface Member {
  id: string;
  tenant_id: string;
  email: string;
  name: string;
  roles: string[];
  research: boolean;
  language: 'en' | 'zh-Hant-HK' | 'zh-Hans';
  presence: 'none' | 'company';
}

const people = 20_000;
const researchers = 13_000;
const staffOf: Record<string, number> = { [operatingCompany]: 60, [novabio]: 45 };

const signIns: readonly (Pick<Member, 'email' | 'name' | 'roles' | 'research'> & { tenant: string })[] = [
  { email: 'member@tolo.example', name: 'Yip Tsz-ching', roles: ['member'], research: true, tenant: novabio },
  {
    email: 'tenant-admin@tolo.example',
    name: 'Fung Mei-ling',
    roles: ['member', 'tenant_admin'],
    research: false,
    tenant: novabio,
  },
  {
    email: 'approver@tolo.example',
    name: 'Chan Ka-ming',
    roles: ['member', 'approver'],
    research: true,
    tenant: novabio,
  },
  {
    email: 'operator@tolo.example',
    name: 'Lam Wai-keung',
    roles: ['operator'],
    research: false,
    tenant: operatingCompany,
  },
  {
    email: 'campus-admin@tolo.example',
    name: 'Tsang Pui-shan',
    roles: ['campus_admin'],
    research: false,
    tenant: operatingCompany,
  },
];

/** Who can sign in to the demo, and as what; all with the same password. */
export const demoSignIns: readonly { email: string; role: string }[] = signIns.map(({ email, roles }) => ({
  email,
  role: roles.at(-1)!,
}));

export function hireMembers(tenants: readonly Tenant[]): Member[] {
  const random = randomFor('members');
  const id = idsFor('members');
  const byCode = new Map(tenants.map((tenant) => [tenant.code, tenant]));
  const known = signIns.map(({ tenant, ...signIn }): Member => ({
    id: id(),
    tenant_id: byCode.get(tenant)!.id,
    language: 'en',
    presence: signIn.roles.includes('approver') ? 'company' : 'none',
    ...signIn,
  }));

  const sizes = sizesOf(tenants);
  const staff = tenants.flatMap((tenant, n) => {
    const already = known.filter(({ tenant_id }) => tenant_id === tenant.id).length;
    return Array.from({ length: sizes[n]! - already }, (_, nth) => ({ tenant, first: already + nth === 0 }));
  });
  const all = staff.map(({ tenant, first }, n): Member => {
    const nation = random.chance(0.55) ? nations[0]! : tenant.nation;
    const { name, address } = nameOf(nation, random);
    return {
      id: id(),
      tenant_id: tenant.id,
      email: `${address}.${n + 1}@${tenant.code}.example`,
      name,
      roles:
        tenant.code === operatingCompany
          ? ['member', 'operator']
          : first
            ? ['member', 'tenant_admin']
            : ['member'],
      research: false,
      language: languageOf(nation, random),
      presence: n % 3 === 0 ? 'company' : 'none',
    };
  });
  const candidates = all.filter((_, n) => staff[n]!.tenant.code !== operatingCompany);
  const missing = researchers - known.filter(({ research }) => research).length;
  for (const member of random.shuffled(candidates).slice(0, missing)) member.research = true;
  return [...known, ...all];
}

/** Many companies are small and a few are large. */
function sizesOf(tenants: readonly Tenant[]): number[] {
  const random = randomFor('sizes of companies');
  const fixed = tenants.map(({ code }) => staffOf[code] ?? 0);
  const rest = people - fixed.reduce((a, b) => a + b, 0);
  const others = fixed.filter((size) => size === 0).length;
  const weights = fixed.map((size) => (size > 0 ? 0 : 1 / (0.04 + random.next())));
  return apportion(rest - others, weights).map((extra, n) => fixed[n]! || extra + 1);
}

function nameOf({ naming }: Nation, random: Random): { name: string; address: string } {
  const [family, given] = [random.pick(naming.family), random.pick(naming.given)];
  return {
    name: naming.familyFirst ? `${family} ${given}` : `${given} ${family}`,
    address: `${given}.${family}`.toLowerCase(),
  };
}

function languageOf({ country }: Nation, random: Random): Member['language'] {
  if (country === 'HK') return random.chance(0.6) ? 'zh-Hant-HK' : 'en';
  return country === 'CN' && random.chance(0.8) ? 'zh-Hans' : 'en';
}
