import { Injectable } from '@nestjs/common';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { Database, databaseError, Problem, type Tx, type WriteOptions } from '../platform/index.js';

/** The door to campus, buildings, floors, spaces and what describes them, for those who change them. */
@Injectable()
export class Inventory {
  constructor(readonly db: Database) {}

  /**
   * One transaction. Writers take turns: every change counts up the catalogue's version and moves m² in the whole, so
   * they would wait for each other anyway, and those that touched the two in opposite orders would deadlock.
   */
  write<T>(work: (tx: Tx) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    return this.db.write(async (tx) => {
      await tx.query('SELECT FROM catalogue_version FOR NO KEY UPDATE');
      return work(tx);
    }, options);
  }
}

const foreignKeyViolation = '23503';

/** Removes what nothing refers to. */
export async function removeUnused<E extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<E>,
  key: FindOptionsWhere<E>,
  detail: string,
): Promise<void> {
  try {
    await tx.delete(entity, key);
  } catch (error) {
    const { code, constraint } = databaseError(error);
    if (code === foreignKeyViolation && constraint !== 'booked_is_kept')
      throw new Problem('still-in-use', detail);
    throw error;
  }
}
