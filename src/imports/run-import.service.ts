import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { asProblem, Database, Jobs, recordChange, type Tx } from '../platform/index.js';
import { Inventory } from '../spaces/index.js';
import { type Import, type ImportRow, ImportStore, type Judged } from './import.store.js';
import { JudgeRows } from './judge-rows.js';
import type { RowReader } from './reading/row-reader.js';

/** Rows of one transaction. */
const batch = 500;
/** Other jobs have their turn after that. */
const turnMs = 1_500;
const idleSeconds = 20;
const keptDays = 30;

/** Thrown out of a batch that is not to be kept. */
class NotThisBatch extends Error {
  constructor(readonly judged: readonly Judged[]) {
    super();
  }
}

/**
 * Checks and applies imports, batch by batch. How far it is, is written with each batch: whoever takes over goes on from
 * there, and two at once do nothing twice.
 */
@Injectable()
export class RunImport implements OnModuleInit {
  private readonly logger = new Logger('Imports');

  constructor(
    private readonly store: ImportStore,
    private readonly judging: JudgeRows,
    private readonly inventory: Inventory,
    private readonly db: Database,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    this.jobs.whenAsked(
      'run-import',
      (id) => this.run(id),
      () => this.store.idle(0),
    );
    this.jobs.every('* * * * *', 'resume-imports', async () => {
      for (const id of await this.store.idle(idleSeconds)) await this.begin(this.db.manager, id);
    });
    this.jobs.every('50 3 * * *', 'forget-imports', () => this.store.tidy(keptDays));
  }

  /** Has the import worked on once the transaction is through. */
  begin(tx: Tx, id: string): Promise<void> {
    return this.jobs.ask(tx, 'run-import', id);
  }

  private async run(id: string): Promise<void> {
    const end = Date.now() + turnMs;
    try {
      let reader: { run: number; reader: RowReader } | undefined;
      for (;;) {
        const [current] = await this.store.current(id);
        if (!current) return;
        if (reader?.run !== current.run)
          reader = { run: current.run, reader: await this.judging.reader(this.db.manager, current.columns) };
        if (isUnderWay(current) && !current.ordered) await this.order(current);
        else if (current.state === 'checking') await this.check(current, reader.reader);
        else if (current.state === 'applying') await this.apply(current, reader.reader);
        else return;
        if (Date.now() >= end) return await this.begin(this.db.manager, id);
      }
    } catch (error) {
      await this.fail(id, error);
    }
  }

  private async order({ id, run }: Import): Promise<void> {
    await this.db.transaction(async (tx) => {
      const now = await this.store.lock(tx, id);
      if (!isUnderWay(now) || now.ordered || now.run !== run) return;
      await this.store.order(tx, id);
      await this.store.set(tx, id, { ordered: true });
    });
  }

  /** The very code that would write the rows, all of it taken back. */
  private async check(current: Import, reader: RowReader): Promise<void> {
    const { id, done, run } = current;
    const rows = await this.store.next(this.db.manager, id, done, batch, true);
    const judged = await this.inventory.write((tx) => this.judgeAll(tx, current, rows, reader), {
      dryRun: true,
    });
    await this.db.transaction(async (tx) => {
      const now = await this.store.lock(tx, id);
      if (now.state !== 'checking' || now.run !== run || now.done !== done) return;
      await this.store.keep(tx, id, judged, false);
      const moved = await this.store.set(tx, id, progressOf(now, rows, judged));
      if (moved.done < moved.total) return;
      const missing = await this.store.countMissing(tx, id);
      const goesOn =
        moved.mode === 'check_then_apply' && (moved.onError === 'skip_row' || moved.refused === 0);
      await this.store.set(tx, id, { state: 'checked', missing });
      await this.tell(tx, moved, 'import.checked');
      if (goesOn) await this.store.set(tx, id, { ...anew, phase: 'apply', state: 'applying' });
    });
  }

  /** However many rows a floor has, so many of them are in hand at once. */
  private async judgeAll(
    tx: Tx,
    current: Import,
    rows: readonly ImportRow[],
    reader: RowReader,
  ): Promise<Judged[]> {
    const judged: Judged[] = [];
    for (let at = 0; at < rows.length; at += batch)
      judged.push(...(await this.judging.judge(tx, current, rows.slice(at, at + batch), reader)));
    return judged;
  }

  private async apply(current: Import, reader: RowReader): Promise<void> {
    const { id } = current;
    try {
      await this.inventory.write(async (tx) => {
        const now = await this.store.lock(tx, id);
        if (now.state !== 'applying') return;
        const rows = await this.store.next(tx, id, now.done, batch, false);
        const judged = await this.judging.judge(tx, now, rows, reader);
        if (now.onError === 'stop' && judged.some(({ outcome }) => outcome === 'error'))
          throw new NotThisBatch(judged);
        await this.store.keep(tx, id, judged, true);
        const moved = await this.store.set(tx, id, progressOf(now, rows, judged));
        if (moved.done < moved.total) return;
        await this.store.set(tx, id, { state: 'applied' });
        await this.tell(tx, moved, 'import.applied');
      });
    } catch (error) {
      if (!(error instanceof NotThisBatch)) throw error;
      await this.stop(id, error.judged);
    }
  }

  /** At an error, with the batch that has it left out whole. */
  private async stop(id: string, judged: readonly Judged[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const now = await this.store.lock(tx, id);
      if (now.state !== 'applying') return;
      const errors = judged.filter(({ outcome }) => outcome === 'error');
      await this.store.keep(tx, id, errors, false);
      await this.store.set(tx, id, { state: 'stopped' });
      await this.tell(tx, now, 'import.stopped');
    });
  }

  /** What passes is tried again by the jobs; what does not is told. */
  private async fail(id: string, error: unknown): Promise<void> {
    const { code, message } = asProblem(error);
    if (code === 'overloaded' || code === 'outcome-unknown') throw error;
    this.logger.error({ import: id, error: error instanceof Error ? error.stack : String(error) });
    await this.db.transaction(async (tx) => {
      const now = await this.store.lock(tx, id);
      await this.store.set(tx, id, { state: 'failed', problem: { code, detail: message } });
      await this.tell(tx, now, 'import.failed');
    });
  }

  private tell(tx: Tx, { id, version, tenantId, memberId }: Import, type: string): Promise<void> {
    return recordChange(tx, { type, subjectId: id, version, tenantId, memberId });
  }
}

const isUnderWay = ({ state }: Import) => state === 'checking' || state === 'applying';

/** How an import begins a phase. */
export const anew = {
  done: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  warned: 0,
} satisfies Partial<Import>;

function progressOf(
  { done, created, updated, unchanged, refused, warned }: Import,
  rows: readonly ImportRow[],
  judged: readonly Judged[],
): Partial<Import> {
  const of = (outcome: string) => judged.filter((row) => row.outcome === outcome).length;
  return {
    done: done + rows.length,
    created: created + of('create'),
    updated: updated + of('update'),
    unchanged: unchanged + of('unchanged'),
    refused: refused + of('error'),
    warned: warned + judged.filter(({ warnings }) => warnings !== null).length,
  };
}
