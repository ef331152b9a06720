import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import Provider from 'oidc-provider';

/** A real OpenID provider on loopback, as a company may run one. Its parent says who is known and where it may send them. */
const [{ redirectUri, accounts }] = await once(process, 'message');
const people = new Map(Object.entries(accounts));
const clientSecret = 'the secret of the client';
let forgery;
process.on('message', (message) => {
  if ('forgery' in message) forgery = message.forgery;
  else if ('key' in message) [own, kid] = [newKey(), message.key];
  else people.set(message.account, message.claims);
});

const server = http.createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
let [own, kid] = [newKey(), 'own'];
const provider = new Provider(issuer, {
  clients: [{ client_id: 'tolo', client_secret: clientSecret, redirect_uris: [redirectUri] }],
  cookies: { keys: ['of this test alone'] },
  pkce: { required: () => true },
  jwks: { keys: [{ ...own.export({ format: 'jwk' }), kid: 'own', use: 'sig', alg: 'RS256' }] },
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_context, id) =>
    people.has(id) && { accountId: id, claims: () => ({ sub: id, ...people.get(id) }) },
});

const shown = () => ({ ...createPublicKey(own).export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' });
const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
const signed = (claims, { alg = 'RS256', by = (text) => sign('sha256', Buffer.from(text), own) } = {}) => {
  const text = `${encoded({ alg, kid, typ: 'JWT' })}.${encoded(claims)}`;
  return `${text}.${Buffer.from(by(text)).toString('base64url')}`;
};
const mac = (key) => (text) => createHmac('sha256', key).update(text).digest();
/** What somebody sends who sits between, or a provider that is not to be trusted: of the claims of a true token. */
const forgeries = {
  nothing: (claims) => signed(claims),
  'no signature': (claims) => signed(claims, { alg: 'none', by: () => '' }),
  'the key of somebody else': (claims) =>
    signed(claims, { by: (text) => sign('sha256', Buffer.from(text), newKey()) }),
  'the public key as a secret': (claims) =>
    signed(claims, {
      alg: 'HS256',
      by: mac(createPublicKey(own).export({ type: 'spki', format: 'pem' })),
    }),
  "the client's secret": (claims) => signed(claims, { alg: 'HS256', by: mac(clientSecret) }),
  'other claims': (claims, token) => {
    const [head, , signature] = token.split('.');
    return [head, encoded({ ...claims, sub: 'somebody else' }), signature].join('.');
  },
  'another audience': (claims) => signed({ ...claims, aud: 'another' }),
  'a token for another among several': (claims) =>
    signed({ ...claims, aud: ['tolo', 'another'], azp: 'another' }),
  'another issuer': (claims) => signed({ ...claims, iss: 'https://issuer.example' }),
  'another nonce': (claims) => signed({ ...claims, nonce: 'another' }),
  'no nonce': ({ nonce: _, ...claims }) => signed(claims),
  'a time that is over': (claims) => signed({ ...claims, exp: Math.floor(Date.now() / 1000) - 3600 }),
  'no subject': ({ sub: _, ...claims }) => signed(claims),
};
provider.use(async (context, next) => {
  await next();
  // Since its key is another, it shows that one and signs with it.
  const isRotated = kid !== 'own';
  if (context.path === '/jwks' && isRotated) context.body = { keys: [shown()] };
  const token = context.body?.id_token;
  if (context.path !== '/token' || !(forgery || isRotated) || !token) return;
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  context.body = { ...context.body, id_token: forgeries[forgery ?? 'nothing'](claims, token) };
});
server.on('request', provider.callback());
process.send({ issuer, forgeries: Object.keys(forgeries) });
process.on('disconnect', () => process.exit());
