import { once } from 'node:events';
import http from 'node:http';
import Provider from 'oidc-provider';

/** A real OpenID provider on loopback, as a company may run one. Its parent says who is known and where it may send them. */
const [{ redirectUri, accounts }] = await once(process, 'message');
const people = new Map(Object.entries(accounts));
process.on('message', ({ account, claims }) => people.set(account, claims));

const server = http.createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'tolo',
      client_secret: 'the secret of the client',
      redirect_uris: [redirectUri],
    },
  ],
  cookies: { keys: ['of this test alone'] },
  pkce: { required: () => true },
  claims: { email: ['email', 'email_verified'], profile: ['name'] },
  findAccount: (_context, id) =>
    people.has(id) && { accountId: id, claims: () => ({ sub: id, ...people.get(id) }) },
});
server.on('request', provider.callback());
process.send({ issuer });
process.on('disconnect', () => process.exit());
