// node test/faults/undo-newest-migration.mjs <url>: as if the newest version had not been started here yet.
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';

const dataSource = await new DataSource(dataSourceOptions(process.argv[2])).initialize();
await dataSource.undoLastMigration();
await dataSource.destroy();
