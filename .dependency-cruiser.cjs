/** Who may import whom. A module's line names every other module that it may know. */
const mayImport = {
  time: [],
  paper: [],
  platform: ['time'],
  tenants: ['platform', 'time'],
  identity: ['tenants', 'platform', 'time'],
  calls: ['identity', 'platform', 'time'],
  operations: ['identity', 'platform', 'time'],
  handbook: ['identity', 'platform', 'time'],
  spaces: ['identity', 'tenants', 'platform', 'paper', 'time'],
  eligibility: ['spaces', 'identity', 'tenants', 'platform', 'time'],
  capacity: ['platform', 'time'],
  rules: ['time'],
  allowances: ['rules', 'spaces', 'identity', 'tenants', 'platform', 'time'],
  availability: ['allowances', 'rules', 'capacity', 'spaces', 'identity', 'tenants', 'platform', 'time'],
  bookings: [
    'allowances',
    'availability',
    'rules',
    'capacity',
    'spaces',
    'identity',
    'tenants',
    'platform',
    'time',
  ],
  closures: [
    'bookings',
    'availability',
    'rules',
    'capacity',
    'spaces',
    'identity',
    'tenants',
    'platform',
    'time',
  ],
  calendars: ['bookings', 'availability', 'rules', 'spaces', 'tenants', 'identity', 'platform', 'time'],
  notifications: ['tenants', 'identity', 'platform', 'time'],
  mail: [
    'calendars',
    'notifications',
    'bookings',
    'availability',
    'rules',
    'spaces',
    'tenants',
    'identity',
    'platform',
    'time',
  ],
  webhooks: ['notifications', 'identity', 'platform', 'time'],
  imports: ['spaces', 'identity', 'tenants', 'platform', 'time'],
  insights: ['spaces', 'tenants', 'identity', 'platform', 'paper', 'time'],
  statements: ['spaces', 'tenants', 'identity', 'platform', 'paper', 'time'],
  demo: ['capacity', 'spaces', 'tenants', 'identity', 'bookings', 'platform', 'time'],
};

/** These compute and nothing else: the only packages they may use are the ones named here. */
const pure = {
  time: ['temporal-polyfill', 'rrule-temporal', 'rrule'],
  rules: ['temporal-polyfill'],
  'calendars/ical': ['timezones-ical-library'],
};

const anyOf = (names) => `(${names.map((name) => name.replaceAll('.', '\\.')).join('|')})`;

const modulesThemselves = Object.entries(mayImport).map(([name, others]) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: 'error',
  comment: `Modules that ${name} may import: ${others.join(', ') || 'none'}.`,
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: `^src/${anyOf([name, ...others])}/` },
}));

const pureOnes = Object.entries(pure).map(([name, packages]) => ({
  name: `${name.replace('/', '-')}-stays-pure`,
  severity: 'error',
  comment: `${name}/ knows no framework and no machine; of packages only ${packages.join(', ')}.`,
  from: { path: `^src/${name}/`, pathNot: '\\.spec\\.ts$' },
  to: { pathNot: ['^src/', `node_modules/${anyOf(packages)}/`] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Move what both need below both.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'module-is-in-the-table',
      severity: 'error',
      comment: 'A new module gets a line in the table above.',
      from: { path: '^src/[^/]+/', pathNot: `^src/${anyOf(Object.keys(mayImport))}/` },
      to: {},
    },
    ...modulesThemselves,
    {
      name: 'others-only-through-their-index',
      severity: 'error',
      comment: 'What a module does not export is its own affair.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'application-only-through-an-index',
      severity: 'error',
      comment: 'The files directly in src/ put the modules together, from outside.',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'never-ones-own-index',
      severity: 'error',
      comment: 'The index is the door for others; inside, import the file itself.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    ...pureOnes,
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'A migration must do tomorrow what it did when it was written.',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
