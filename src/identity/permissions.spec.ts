import type { Role } from '../tenants/index.js';
import type { Actor } from './actor.js';
import { mayGive, mayKeepMembers, mayListMembers, mayRead, scopesFor } from './permissions.js';

const somebody = (...roles: Role[]): Actor => ({
  memberId: 'me',
  tenantId: 'ours',
  name: 'Somebody',
  email: 'somebody@test.example',
  language: 'en',
  roles,
  qualifications: [],
  riskForms: [],
  credential: { kind: 'session', id: 'session' },
});

describe('Who may do what with companies and people', () => {
  it.each<[Role, string, { read: boolean; list: boolean; keep: boolean }]>([
    ['member', 'ours', { read: true, list: false, keep: false }],
    ['member', 'theirs', { read: false, list: false, keep: false }],
    ['approver', 'ours', { read: true, list: false, keep: false }],
    ['tenant_admin', 'ours', { read: true, list: true, keep: true }],
    ['tenant_admin', 'theirs', { read: false, list: false, keep: false }],
    ['operator', 'ours', { read: true, list: true, keep: false }],
    ['operator', 'theirs', { read: true, list: true, keep: false }],
    ['campus_admin', 'theirs', { read: true, list: true, keep: true }],
  ])('a %s with %s', (role, tenant, may) => {
    const actor = somebody(role);
    expect({
      read: mayRead(actor, tenant),
      list: mayListMembers(actor, tenant),
      keep: mayKeepMembers(actor, tenant),
    }).toEqual(may);
  });

  it.each<[Role, Role, boolean]>([
    ['tenant_admin', 'member', true],
    ['tenant_admin', 'tenant_admin', true],
    ['tenant_admin', 'approver', false],
    ['tenant_admin', 'operator', false],
    ['tenant_admin', 'campus_admin', false],
    ['operator', 'campus_admin', false],
    ['campus_admin', 'campus_admin', true],
  ])('a %s who makes somebody %s: %s', (role, given, may) => {
    expect(mayGive(somebody(role), ['member', given])).toBe(may);
  });

  it.each<[Role, boolean]>([
    ['member', false],
    ['tenant_admin', false],
    ['approver', false],
    ['operator', true],
    ['campus_admin', true],
  ])('a token of a %s can act on the whole campus: %s', (role, may) => {
    expect(scopesFor([role]).includes('admin')).toBe(may);
    expect(scopesFor([role]).includes('bookings:write:any')).toBe(may);
    expect(scopesFor([role])).toContain('bookings:write');
  });
});
