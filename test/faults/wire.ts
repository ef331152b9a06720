import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

/**
 * What happens to a statement on its way: the database refuses it, as with its disk full; the connection breaks before it
 * arrives; or the database does it and the answer never arrives.
 */
export type Harm = 'refused' | 'cut before' | 'cut after';
export const harms: readonly Harm[] = ['refused', 'cut before', 'cut after'];

interface Plan {
  harm: Harm;
  /** Which statement from now on. */
  at: number;
  of: RegExp;
  seen: number;
  /** The statement that it happened to. */
  hit?: string;
}

/** Its own queries, and those of whoever has no name, are left alone. */
const harmed = 'application_name\0tolo';
/** The worker of the jobs looks for work when it likes to. */
const ofJobs = /graphile_worker|^LISTEN/;
const refusal = `DO $$ BEGIN RAISE EXCEPTION 'injected' USING ERRCODE = 'disk_full'; END $$`;

/** Stands between the application and its database, and reads along what is asked, statement by statement. */
export class Wire {
  private plan?: Plan;
  private readonly open = new Set<Socket>();

  private constructor(
    private readonly server: net.Server,
    private target: number,
  ) {
    server.on('connection', (client) => this.connect(client));
  }

  static async to(port: number): Promise<Wire> {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Wire(server, port);
  }

  /** The address of a database by way of here. */
  by(url: string): string {
    const here = new URL(url);
    here.port = String((this.server.address() as AddressInfo).port);
    return here.toString();
  }

  /** Where the database is from now on. */
  leadTo(port: number): void {
    this.target = port;
  }

  /** Has something happen to the nth statement from now on, of those that look so, whoever sends it. */
  harm(harm: Harm, at: number, of = /./): void {
    this.plan = { harm, at, of, seen: 0 };
  }

  /** What it happened to, if it did. */
  relent(): string | undefined {
    const { hit } = this.plan ?? {};
    this.plan = undefined;
    return hit;
  }

  async close(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private connect(client: Socket): void {
    const database = net.connect(this.target, '127.0.0.1');
    const end = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      this.open.add(socket);
      socket.on('error', end).on('close', () => {
        this.open.delete(socket);
        end();
      });
    }
    let isDeaf = false;
    const reader = new StatementReader((statement, bytes) => {
      const harm = this.harmTo(statement);
      if (harm === 'cut before') return end();
      if (harm === 'cut after') isDeaf = true;
      database.write(harm === 'refused' ? simpleQuery(refusal) : bytes);
    });
    client.on('data', (chunk) => reader.read(chunk));
    database.on('data', (chunk) => {
      if (isDeaf) end();
      else client.write(chunk);
    });
  }

  private harmTo(statement: Statement): Harm | undefined {
    const { plan } = this;
    if (!plan || plan.hit !== undefined || !statement.ofTolo || statement.sql === undefined) return undefined;
    // No database refuses to undo.
    if (ofJobs.test(statement.sql) || (plan.harm === 'refused' && statement.sql.startsWith('ROLLBACK')))
      return undefined;
    if (!plan.of.test(statement.sql) || ++plan.seen < plan.at) return undefined;
    plan.hit = statement.sql;
    return plan.harm;
  }
}

interface Statement {
  ofTolo: boolean;
  /** Undefined for what is none, such as a password. */
  sql: string | undefined;
}

/**
 * Takes apart what a client says (https://www.postgresql.org/docs/current/protocol-message-formats.html): a statement is
 * one Query, or all from a Parse or Bind to its Sync.
 */
class StatementReader {
  private rest = Buffer.alloc(0);
  private isGreeted = false;
  private ofTolo = false;
  private sql?: string;
  private parts: Buffer[] = [];
  private readonly prepared = new Map<string, string>();

  constructor(private readonly tell: (statement: Statement, bytes: Buffer) => void) {}

  read(chunk: Buffer): void {
    this.rest = Buffer.concat([this.rest, chunk]);
    for (;;) {
      const head = this.isGreeted ? 1 : 0;
      if (this.rest.length < head + 4) return;
      const length = head + this.rest.readInt32BE(head);
      if (this.rest.length < length) return;
      const message = this.rest.subarray(0, length);
      this.rest = this.rest.subarray(length);
      if (this.isGreeted) this.take(String.fromCharCode(message[0]!), message);
      else this.greet(message);
    }
  }

  private greet(message: Buffer): void {
    this.isGreeted = true;
    this.ofTolo = message.includes(harmed);
    this.tell({ ofTolo: this.ofTolo, sql: undefined }, message);
  }

  private take(type: string, message: Buffer): void {
    if (type === 'Q') return this.pass(textAt(message, 5), message);
    if (type === 'P') {
      const name = textAt(message, 5);
      this.sql = textAt(message, 5 + Buffer.byteLength(name) + 1);
      this.prepared.set(name, this.sql);
    } else if (type === 'B') {
      const portal = textAt(message, 5);
      this.sql ??= this.prepared.get(textAt(message, 5 + Buffer.byteLength(portal) + 1));
    }
    if (!'PBDECS'.includes(type)) return this.pass(undefined, message);
    this.parts.push(message);
    if (type !== 'S') return undefined;
    const bytes = Buffer.concat(this.parts);
    this.parts = [];
    this.pass(this.sql, bytes);
    this.sql = undefined;
  }

  private pass(sql: string | undefined, bytes: Buffer): void {
    this.tell({ ofTolo: this.ofTolo, sql }, bytes);
  }
}

function textAt(message: Buffer, from: number): string {
  return message.toString('utf8', from, message.indexOf(0, from));
}

function simpleQuery(sql: string): Buffer {
  const body = Buffer.from(`${sql}\0`);
  const head = Buffer.alloc(5);
  head.write('Q');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
