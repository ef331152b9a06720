// node test/support/seed-demo.mjs <url of a migrated database>
import { seedDemo } from '../../dist/src/demo/index.js';

await seedDemo(process.argv[2]);
