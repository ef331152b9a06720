import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../scripts/embedded-postgres.mjs';
import { Wire } from '../faults/wire.js';
import { baseBackup } from './base-backup.js';

/** A database that writes durably, and a standby that follows it, at an address that stays while the standby comes and goes. */
export class FollowedDatabase {
  private standby?: PostgresServer;
  private readonly clients: pg.Client[] = [];

  private constructor(
    private readonly folder: string,
    private readonly primary: PostgresServer,
    readonly url: string,
    private readonly wire: Wire,
  ) {}

  /** Without the standby at first. */
  static async start(): Promise<FollowedDatabase> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tolo-replica-'));
    fs.chmodSync(folder, 0o755);
    const primary = await startPostgres(placesIn(folder, 'pg'));
    const url = await ensureDatabase(primary, 'tolo');
    return new FollowedDatabase(folder, primary, url, await Wire.to(1));
  }

  /** Where the standby is, once it is there. */
  get readUrl(): string {
    return this.wire.by(this.url);
  }

  /** A standby of a copy of the files. */
  async follow(): Promise<void> {
    const { hostname, port, username, password } = new URL(this.url);
    await baseBackup(await this.client(this.url), this.place('pg'), this.place('standby'));
    fs.writeFileSync(this.place('standby/standby.signal'), '');
    fs.appendFileSync(
      this.place('standby/postgresql.auto.conf'),
      `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
    );
    await this.standbyAgain();
  }

  async standbyAgain(): Promise<void> {
    this.standby = await startPostgres(placesIn(this.folder, 'standby'));
    this.wire.leadTo(Number(new URL(this.standby.url('tolo')).port));
  }

  /** What the standby itself says. */
  async standbySays<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
    const client = await this.client(this.standby!.url('tolo'));
    return (await client.query<R>(sql, values)).rows;
  }

  /** As in a power cut. */
  async killStandby(): Promise<void> {
    process.kill(this.standbyPid, 'SIGKILL');
    await this.standby!.ended;
    this.standby = undefined;
  }

  /** Its processes, the first of them first. */
  standbyProcesses(): number[] {
    const folder = fs.realpathSync(this.place('standby'));
    const isInside = (pid: number) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/cwd`) === folder;
      } catch {
        return false;
      }
    };
    return fs
      .readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid && isInside(pid));
  }

  async stop(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end().catch(() => {})));
    await this.wire.close();
    await this.standby?.stop();
    await this.primary.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }

  private get standbyPid(): number {
    return Number(fs.readFileSync(this.place('standby/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  private place(name: string): string {
    return path.join(this.folder, name);
  }

  private async client(url: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    await client.connect();
    this.clients.push(client);
    return client;
  }
}

const placesIn = (folder: string, name: string) => ({
  dataDir: path.join(folder, name),
  logFile: path.join(folder, `${name}.log`),
});
