const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const schemas = { user: userSchema, group: groupSchema };
export const mostResults = 200;

const of = (name: string, type = 'string', more: object = {}) => ({
  name,
  type,
  multiValued: false,
  description: '',
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});

const valued = (name: string, description: string) =>
  of(name, 'complex', {
    multiValued: true,
    description,
    subAttributes: [of('value'), of('type'), of('primary', 'boolean')],
  });

/** What we can do, told to programs (RFC 7643 §5 to §7). `base` is where SCIM is served. */
export const discovery = (base: string) => ({
  configuration: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    documentationUri: `${base.replace('/scim/v2', '')}/docs`,
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: mostResults },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Token',
        description: 'A token of a service account with the scope members:provision.',
        specUri: 'https://www.rfc-editor.org/info/rfc6750',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  },
  resourceTypes: [
    ['User', '/Users', userSchema, 'People of the company'],
    ['Group', '/Groups', groupSchema, 'Roles that the company gives; read only'],
  ].map(([name, endpoint, schema, description]) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
    id: name,
    name,
    endpoint,
    description,
    schema,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  })),
  schemas: [
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
      id: userSchema,
      name: 'User',
      description: 'Somebody of the company',
      attributes: [
        of('userName', 'string', { required: true, uniqueness: 'server' }),
        of('externalId', 'string', { caseExact: true }),
        of('displayName'),
        of('name', 'complex', { subAttributes: [of('formatted'), of('givenName'), of('familyName')] }),
        valued('emails', 'One is kept: the primary one.'),
        of('active', 'boolean'),
        valued('roles', 'member, tenant_admin'),
        of('preferredLanguage'),
      ],
      meta: { resourceType: 'Schema', location: `${base}/Schemas/${userSchema}` },
    },
    {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
      id: groupSchema,
      name: 'Group',
      description: 'A role that the company gives; read only',
      attributes: [of('displayName', 'string', { mutability: 'readOnly' })],
      meta: { resourceType: 'Schema', location: `${base}/Schemas/${groupSchema}` },
    },
  ],
});
