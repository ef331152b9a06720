import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureDatabase, type PostgresServer, startPostgres } from '../../scripts/embedded-postgres.mjs';

/** A database server of one's own that writes durably, to be killed and started again on the same data. */
export class Cluster {
  private constructor(
    private readonly folder: string,
    private server: PostgresServer,
  ) {}

  static async start(): Promise<Cluster> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tolo-faults-'));
    fs.chmodSync(folder, 0o755);
    return new Cluster(folder, await startPostgres(placesIn(folder)));
  }

  database(name: string): Promise<string> {
    return ensureDatabase(this.server, name);
  }

  get port(): number {
    return Number(new URL(this.server.url('postgres')).port);
  }

  /** Its first process ends as in a power cut; the others notice. */
  async kill(): Promise<void> {
    const [pid] = fs.readFileSync(path.join(this.folder, 'pg/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await this.server.ended;
  }

  async startAgain(): Promise<void> {
    this.server = await startPostgres(placesIn(this.folder));
  }

  /** A disk with little room, on which the server may write; root alone can make one. */
  smallDisk(): SmallDisk {
    const place = path.join(this.folder, 'small');
    fs.mkdirSync(place);
    const { uid } = fs.statSync(path.join(this.folder, 'pg'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=64m,mode=700,uid=${uid}`, 'tmpfs', place]);
    const ballast = path.join(place, 'ballast');
    return {
      place,
      fill: () => fillUp(ballast),
      clear: () => fs.rmSync(ballast),
      remove: () => execFileSync('umount', [place]),
    };
  }

  async stop(): Promise<void> {
    await this.server.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

interface SmallDisk {
  place: string;
  fill(): void;
  clear(): void;
  remove(): void;
}

function fillUp(file: string): void {
  const [out, block] = [fs.openSync(file, 'w'), Buffer.alloc(4096)];
  try {
    while (fs.writeSync(out, block) === block.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    fs.closeSync(out);
  }
}

const placesIn = (folder: string) => ({
  dataDir: path.join(folder, 'pg'),
  logFile: path.join(folder, 'postgres.log'),
});
