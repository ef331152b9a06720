import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import createClient from 'openapi-fetch';
import type { components, paths } from '../web/src/api/schema.js';
import { at, Campus } from './support/campus.js';

describe('The client generated from the contract', () => {
  let campus: Campus;

  beforeAll(async () => {
    campus = await Campus.open();
  });
  afterAll(() => campus.close());

  it('signs in, finds a lab, books it, and reads of it in the change log', async () => {
    const lab = await campus.space({ kind: 'lab', capacity: 4, amenities: [] });
    const anonymous = createClient<paths>({ baseUrl: campus.server.url });
    const { data: session } = await anonymous.POST('/api/v1/sessions', {
      body: { email: 'admin@test.example', password: 'admin-secret-1' },
    });
    const client = createClient<paths>({
      baseUrl: campus.server.url,
      headers: { authorization: `Bearer ${session!.token}` },
    });
    const { data: start } = await client.GET('/api/v1/changes', { params: { query: { since: 'now' } } });

    const { data: found } = await client.POST('/api/v1/availability/search', {
      body: { what: { kind: 'lab', people: 2 }, when: { start: at(2, '10:00'), end: at(2, '12:00') } },
    });
    const offer = found!.offers[0]!;
    expect(offer.space.id).toBe(lab.id);
    const { data: booking, response } = await client.POST('/api/v1/bookings', {
      body: { offerId: offer.offerId, title: 'HPLC prep' },
    });
    expect(response.status).toBe(201);
    const seen: components['schemas']['BookingView'] = booking!;
    expect(seen).toMatchObject({ spaceId: lab.id, start: at(2, '10:00'), title: 'HPLC prep' });

    const { error } = await client.GET('/api/v1/bookings/{id}', {
      params: { path: { id: 'bkg_01h2xcejqtf2nbrexx3vqjhp41' } },
    });
    expect(error).toMatchObject({ code: 'not-found' });
    expect(start!.nextCursor).toMatch(/^c_/);
  });

  it('is a package that stands alone, and throws what is refused', async () => {
    const folder = path.resolve('node_modules/.cache/tolo-client');
    const run = promisify(execFile);
    await run(process.execPath, ['clients/client/build.mjs', folder]);
    expect(fs.readdirSync(folder).sort()).toEqual(['index.d.ts', 'index.js', 'schema.d.ts']);
    expect(fs.readFileSync(path.join(folder, 'index.d.ts'), 'utf8')).not.toContain('../');

    const program = `
      import { answerOf, createToloClient, everyOne } from ${JSON.stringify(path.join(folder, 'index.js'))};
      const url = ${JSON.stringify(campus.server.url)};
      const refused = await answerOf(createToloClient({ url }).GET('/api/v1/me')).catch((error) => error);
      const tolo = createToloClient({ url, token: ${JSON.stringify(campus.admin.token)} });
      const codes = [];
      const page = (cursor) => answerOf(tolo.GET('/api/v1/spaces', { params: { query: { limit: 1, cursor } } }));
      for await (const { code } of everyOne(page)) codes.push(code);
      console.log(JSON.stringify({ refused: [refused.name, refused.status, refused.code], codes }));`;
    const spaces = [await campus.space(), await campus.space()].map(({ code }) => code);
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
    const { refused, codes } = JSON.parse(stdout);
    expect(refused).toEqual(['Refusal', 401, 'unauthenticated']);
    expect(codes).toEqual(expect.arrayContaining(spaces));
    expect(new Set(codes).size).toBe(codes.length);
  });
});
