import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Campus } from '../support/campus.js';
import { type ServerProcess, startProcess } from '../support/server.js';
import { Cluster } from './cluster.js';
import { Wire } from './wire.js';

/** A campus whose application, database, and the wire between the two can each be broken, and mended. */
export class Stage {
  private constructor(
    readonly cluster: Cluster,
    readonly wire: Wire,
    readonly campus: Campus<ServerProcess>,
    private application: ServerProcess,
    private readonly env: Record<string, string>,
  ) {}

  static async set(env: Record<string, string> = {}): Promise<Stage> {
    const cluster = await Cluster.start();
    const wire = await Wire.to(cluster.port);
    const databaseUrl = wire.by(await cluster.database('faults'));
    const application = await startProcess({ databaseUrl, env });
    return new Stage(cluster, wire, await Campus.on(application), application, {
      ...env,
      PORT: new URL(application.url).port,
    });
  }

  get url(): string {
    return this.application.url;
  }

  /** What the application that runs now has written. */
  output(): string {
    return this.application.output();
  }

  killApplication(): Promise<void> {
    return this.application.kill();
  }

  /** At the address that it had. */
  async startApplication(): Promise<void> {
    this.application = await this.another(this.env);
  }

  /** One more, on the same database. */
  another(env: Record<string, string> = {}): Promise<ServerProcess> {
    return startProcess({ databaseUrl: this.campus.server.databaseUrl, env });
  }

  /** Breaks a process of the database; all others drop their connections then, and recover by themselves. */
  async recovered(breakIt: () => void): Promise<void> {
    const bystander = await this.campus.db.connect();
    const dropped = once(bystander, 'error');
    breakIt();
    await dropped;
    bystander.release(true);
    while (!(await this.campus.db.query('SELECT 1').catch(() => undefined))) await sleep(20);
  }

  async startDatabase(): Promise<void> {
    await this.cluster.startAgain();
    this.wire.leadTo(this.cluster.port);
  }

  async strike(): Promise<void> {
    await this.application.terminate();
    await this.campus.db.end();
    await this.wire.close();
    await this.cluster.stop();
  }
}
