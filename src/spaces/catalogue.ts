import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { Database, sharingRuns, type Tx } from '../platform/index.js';
import { readCatalogue, readCatalogueWithin } from './catalogue-reader.js';
import type { CatalogueSnapshot } from './catalogue-snapshot.js';

/**
 * This process's copy of everything that decides what can be found and booked. Triggers count up its version in the
 * database with every change, in the change's own transaction, so one cheap question tells whether the copy is current.
 */
@Injectable()
export class Catalogue {
  private snapshot: CatalogueSnapshot | undefined;

  constructor(private readonly db: Database) {}

  /** The copy, found current after this call was made. */
  readonly current = sharingRuns(async (): Promise<CatalogueSnapshot> => {
    const [row] = await this.db.prepared<{ version: string }>(
      'catalogue-version',
      'SELECT version FROM catalogue_version',
      [],
    );
    return this.snapshot !== undefined && this.snapshot.version === row?.version
      ? this.snapshot
      : this.reload();
  });

  /** Reads it anew where its version is no longer that of the database. */
  readonly reload = sharingRuns(
    async (): Promise<CatalogueSnapshot> =>
      (this.snapshot = await readCatalogue(this.db.pool, this.snapshot)),
  );

  /** As a transaction sees it that changes it; nobody else does before it is through. */
  async within(tx: Tx): Promise<CatalogueSnapshot> {
    return readCatalogueWithin((await tx.queryRunner!.connect()) as PoolClient, this.snapshot);
  }

  /** The copy as it is, for who finds out by other means when it has grown old. */
  cached(): CatalogueSnapshot | undefined {
    return this.snapshot;
  }
}
