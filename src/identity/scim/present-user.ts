import { etagOf, publicId } from '../../platform/index.js';
import type { Member } from '../../tenants/index.js';
import { schemas } from './discovery.js';

export const presentUser = (member: Member, base: string) => {
  const { userName, externalId, givenName, familyName, email, name, roles, language, status, version } =
    member;
  const id = publicId('member', member.id);
  return {
    schemas: [schemas.user],
    id,
    ...(externalId && { externalId }),
    userName: userName ?? email,
    displayName: name,
    name: { formatted: name, ...(givenName && { givenName }), ...(familyName && { familyName }) },
    emails: [{ value: email, type: 'work', primary: true }],
    active: status === 'active',
    roles: roles.map((role) => ({ value: role })),
    preferredLanguage: language,
    meta: { resourceType: 'User', location: `${base}/Users/${id}`, version: etagOf(version) },
  };
};

export const presentGroup = (role: string, base: string) => ({
  schemas: [schemas.group],
  id: role,
  displayName: role,
  meta: { resourceType: 'Group', location: `${base}/Groups/${role}` },
});

export const listOf = (resources: readonly object[], total = resources.length, startIndex = 1) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});
