/** Native ES modules: Node must run with --experimental-vm-modules, as scripts/test.mjs does. */
const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', {}] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.tolo'],
};

// Hooks stand with the projects that need them, so a run of unit tests starts neither a database nor a browser.
const globalTeardown = '<rootDir>/test/support/global-teardown.mjs';

const unit = {
  ...common,
  displayName: 'unit',
  testMatch: ['src', 'web/src', 'clients'].map((folder) => `<rootDir>/${folder}/**/*.spec.ts`),
};

const e2e = {
  ...common,
  displayName: 'e2e',
  // What takes long for one answer has a command of its own, which asks for it.
  testMatch: [
    '<rootDir>/test/**/*.e2e-spec.ts',
    ...(process.env.LONG ? ['<rootDir>/test/**/*.long-spec.ts'] : []),
  ],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown,
};

const browser = {
  ...common,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  globalSetup: '<rootDir>/test/support/global-setup-browser.mjs',
  globalTeardown,
};

export default {
  testTimeout: 180_000,
  // Most of them wait now and then, for a browser or the database: one more than there are processors, so that none idles.
  maxWorkers: 3,
  workerIdleMemoryLimit: '1GB',
  cacheDirectory: 'node_modules/.cache/jest',
  testSequencer: './test/support/longest-first.mjs',
  projects: [unit, e2e, browser],
};
