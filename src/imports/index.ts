export { acceptTables } from './accept-tables.js';
export { ImportsModule } from './imports.module.js';
