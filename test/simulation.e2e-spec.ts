import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshDatabase, type FreshDatabase } from './support/database.js';

const seeds = 60;

/**
 * People live on a campus of few rooms, by chance that a seed decides, with a clock that moves when it is told
 * to. A seed that fails is printed with all that was done.
 */
describe('Whatever people do', () => {
  let database: FreshDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it(
    `keeps the promises, in ${seeds} lives of a campus`,
    async () => {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [path.resolve('dist/test/simulation/main.js'), '--seeds', String(seeds)],
        { env: { PATH: process.env['PATH'], DATABASE_URL: database.url }, maxBuffer: 64 * 1024 * 1024 },
      );
      expect(stdout).toContain('every promise kept');
    },
    25 * 60_000,
  );
});
