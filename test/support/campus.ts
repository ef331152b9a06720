import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import request, { type Response } from 'supertest';
import { overfilled } from './overfilled.js';
import { admin, type Server, type ServerProcess, startProcess, startServer } from './server.js';

type Role = 'member' | 'tenant_admin' | 'approver' | 'operator' | 'campus_admin';

export interface SpaceWish {
  kind?: string;
  capacity?: number;
  areaM2?: number;
  amenities?: string[];
  hazards?: string[];
  requiredQualifications?: string[];
  formRequired?: boolean;
  code?: string;
  partOf?: Space;
  terms?: Record<string, unknown>;
  name?: { en: string; zhHant?: string };
  floorId?: string;
  status?: 'active' | 'hidden' | 'retired';
}

export interface Space {
  id: string;
  code: string;
  capacity: number;
}

/** Somebody signed in, who asks over HTTP. */
export class Person {
  constructor(
    private readonly url: string,
    readonly token: string,
    readonly user: { id: string; tenantId: string; email: string },
  ) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('get', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('post', path, body, headers);
  }

  patch(
    path: string,
    body: unknown,
    headers: Record<string, string> = { 'if-match': '*' },
  ): Promise<Response> {
    return this.send('patch', path, body, headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('put', path, body, headers);
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('delete', path, undefined, headers);
  }

  /** Books `10:00` to `11:00` of a day; `more` says what else. */
  book(
    space: Space,
    start: string,
    end: string,
    more: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.post('/bookings', { spaceId: space.id, start, end, ...more }, headers);
  }

  private async send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete',
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Response> {
    const call = request(this.url)
      [method](`/api/v1${path}`)
      .set('authorization', `Bearer ${this.token}`)
      .set(headers);
    return body === undefined ? call : call.send(body as object);
  }
}

/** A campus of one's own for one file of stories, with only what the stories need. */
export class Campus<S extends Server = Server> {
  private spaces = 0;
  private people = 0;
  private tenants = 0;

  private constructor(
    readonly server: S,
    readonly db: pg.Pool,
    readonly admin: Person,
    private readonly floorId: string,
  ) {}

  static async open({
    env,
    timeZone,
  }: { env?: Record<string, string>; timeZone?: string } = {}): Promise<Campus> {
    return Campus.on(await startServer({ env }), timeZone);
  }

  /** Whose server is a process of its own, to be read and to be ended. */
  static async openApart(env?: Record<string, string>): Promise<Campus<ServerProcess>> {
    return Campus.on(await startProcess({ env }));
  }

  /** On a server that somebody else has started, whose database is empty. */
  static async on<S extends Server>(server: S, timeZone = 'Asia/Hong_Kong'): Promise<Campus<S>> {
    const db = new pg.Pool({ connectionString: server.databaseUrl, max: 4 });
    db.on('error', () => {});
    const boss = await signIn(server.url, admin.email, admin.password);
    const make = (path: string, body: object) => made(boss.post(path, body));
    const campus = await make('/campuses', {
      code: 'TST',
      name: { en: 'Test campus' },
      timeZone,
      gfaM2: 100_000,
    });
    const building = await make('/buildings', {
      campusId: campus.id,
      code: '1E',
      name: { en: 'Building 1E' },
      gfaM2: 50_000,
    });
    const floor = await make('/floors', {
      buildingId: building.id,
      code: '1/F',
      level: 1,
      name: { en: 'First floor' },
      gfaM2: 20_000,
    });
    return new Campus(server, db, boss, floor.id);
  }

  async close(): Promise<void> {
    await this.db.end();
    await this.server.stop();
  }

  async space({
    kind = 'meeting_room',
    capacity = 1,
    areaM2 = 5,
    amenities = [],
    code = `1E-${++this.spaces}`,
    partOf,
    terms,
    ...more
  }: SpaceWish = {}): Promise<Space> {
    const space = await made(
      this.admin.post('/spaces', {
        floorId: this.floorId,
        code,
        name: { en: `Space ${code}` },
        kind,
        useClass: 'meeting',
        areaM2,
        capacity,
        amenities,
        parentId: partOf?.id,
        ...more,
      }),
    );
    if (terms) await made(this.admin.post('/rule-sets', { spaceId: space.id, terms }));
    return { id: space.id, code: space.code, capacity: space.capacity };
  }

  async tenant(): Promise<string> {
    const code = `company-${++this.tenants}`;
    const tenant = await made(
      this.admin.post('/tenants', {
        code,
        name: { en: `Company ${this.tenants}` },
        country: 'HK',
        cluster: 'ict',
      }),
    );
    return tenant.id;
  }

  async person({
    tenantId,
    roles = ['member'],
    name = `Person ${this.people + 1}`,
  }: { tenantId?: string; roles?: Role[]; name?: string } = {}): Promise<Person> {
    const tenant = tenantId ?? (await this.tenant());
    const email = `person-${++this.people}-${randomUUID().slice(0, 4)}@test.example`;
    const password = 'a long password';
    await made(
      this.admin.post(`/tenants/${tenant}/members`, {
        email,
        name,
        roles,
        password,
      }),
    );
    return signIn(this.server.url, email, password);
  }

  /** Waits until all that was done so far shows in the change log: until nothing older is under way anywhere in the cluster. */
  async settled(): Promise<void> {
    for (;;) {
      const { rows } = await this.db.query<{ unseen: boolean }>(
        'SELECT EXISTS (SELECT FROM change WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())) AS unseen',
      );
      if (!rows[0]!.unseen) return;
      await sleep(20);
    }
  }

  /** Slots that the claims alone overfill, by a sweep that knows nothing of the ledger. */
  async overfilledMoments(): Promise<number> {
    const { rows } = await this.db.query<{ n: string }>(overfilled);
    return Number(rows[0]!.n);
  }

  /** Slots where the ledger says other than the claims. */
  async drift(): Promise<number> {
    const { rows } = await this.db.query<{ n: string }>('SELECT ledger_drift() AS n');
    return Number(rows[0]!.n);
  }
}

export async function signIn(url: string, email: string, password: string): Promise<Person> {
  const { body } = await request(url).post('/api/v1/sessions').send({ email, password }).expect(201);
  return new Person(url, body.token, body.user);
}

/** A wall-clock time so many days from today, with the campus's offset. */
export function at(daysAhead: number, time: string): string {
  const date = new Date(Date.now() + 8 * 3_600_000 + daysAhead * 86_400_000).toISOString().slice(0, 10);
  return `${date}T${time}:00+08:00`;
}

/** What was made; whatever else was answered fails the story. */
export async function made(reply: ReturnType<Person['post']>) {
  const { status, body } = await reply;
  if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
