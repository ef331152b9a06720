import { patched } from './patch.js';
import type { User } from './user.js';

const ann: User = {
  userName: 'ann@x.example',
  externalId: 'e1',
  active: true,
  displayName: 'Ann Chan',
  name: { givenName: 'Ann', familyName: 'Chan' },
  emails: ['ann@x.example'],
  roles: ['member'],
};
const after = (...Operations: object[]) => patched(ann, { Operations });

describe('A patch', () => {
  it.each([
    ['a boolean', { op: 'replace', path: 'active', value: false }, { active: false }],
    ['text for a boolean, as Entra ID', { op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    ['no path, as Okta', { op: 'replace', value: { active: false } }, { active: false }],
    [
      'no path and text',
      { op: 'Add', value: { active: 'False', displayName: 'A' } },
      { active: false, displayName: 'A' },
    ],
    [
      'dotted names without a path',
      { op: 'replace', value: { 'name.givenName': 'Anna', displayName: 'Anna Chan' } },
      { name: { givenName: 'Anna', familyName: 'Chan' }, displayName: 'Anna Chan' },
    ],
    [
      'part of a name',
      { op: 'replace', path: 'name.familyName', value: 'Lee' },
      { name: { givenName: 'Ann', familyName: 'Lee' } },
    ],
    [
      'an address by its type',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'lee@x.example' },
      { emails: ['lee@x.example'] },
    ],
    [
      'a list with the primary one last',
      {
        op: 'add',
        path: 'emails',
        value: [{ value: 'b@x.example' }, { value: 'a@x.example', primary: true }],
      },
      { emails: ['a@x.example', 'b@x.example'] },
    ],
    [
      'a name of the whole schema',
      { op: 'add', path: 'urn:ietf:params:scim:schemas:core:2.0:User:externalId', value: 'e2' },
      { externalId: 'e2' },
    ],
    ['a removal', { op: 'remove', path: 'externalId' }, { externalId: null }],
    [
      'another role',
      { op: 'add', path: 'roles', value: [{ value: 'tenant_admin' }] },
      { roles: ['member', 'tenant_admin'] },
    ],
    ['a role by its value', { op: 'remove', path: 'roles[value eq "member"]' }, { roles: ['member'] }],
    ['an address at home', { op: 'add', path: 'emails[type eq "home"].value', value: 'me@home.example' }, {}],
    ['what is not kept here', { op: 'add', path: 'title', value: 'Dr' }, {}],
    [
      "a company's extension",
      {
        op: 'add',
        path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
        value: 'R&D',
      },
      {},
    ],
  ])('takes %s', (_, operation, change) => expect(after(operation)).toEqual({ ...ann, ...change }));

  it.each([
    ['invalidPath', { op: 'replace', path: 'shoeSize', value: 44 }],
    ['invalidSyntax', { op: 'copy', path: 'active', value: true }],
    ['invalidValue', { op: 'replace', path: 'active', value: 'perhaps' }],
    ['invalidValue', { op: 'replace', path: 'active' }],
    ['invalidValue', { op: 'replace', value: 'active' }],
    ['mutability', { op: 'remove', path: 'userName' }],
    ['noTarget', { op: 'remove' }],
  ])('refuses with %s what makes no sense', (scimType, operation) => {
    let refusal: unknown;
    try {
      after(operation);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({ extras: { scimType } });
  });
});
