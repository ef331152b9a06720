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
});
