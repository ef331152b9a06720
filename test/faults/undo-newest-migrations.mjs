// node test/faults/undo-newest-migrations.mjs <url> <how many>: as if the newest versions had not been started here yet.
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../dist/src/data-source.js';

const [, , url, count] = process.argv;
const dataSource = await new DataSource(dataSourceOptions(url)).initialize();
for (let n = 0; n < Number(count); n++) await dataSource.undoLastMigration();
await dataSource.destroy();
