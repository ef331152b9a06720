import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/data-source.js';
import { Database, Replica } from '../../src/platform/index.js';
import { freshDatabase } from './database.js';

/** A database of one's own as the application's stores reach it, without the application around them. */
export async function freshStore() {
  const own = await freshDatabase();
  const source = await new DataSource(dataSourceOptions(own.url)).initialize();
  return {
    source,
    db: new Database(source, new Replica(source, null)),
    async close(): Promise<void> {
      await source.destroy();
      await own.drop();
    },
  };
}

export type FreshStore = Awaited<ReturnType<typeof freshStore>>;
