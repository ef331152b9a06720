// Jest begins with the largest files where it does not know how long each took. What takes longest is small here, and
// begun last it would run alone while a core idles.
const longest = [
  'simulation.e2e-spec',
  'faults.e2e-spec',
  'browser/every-screen.',
  'browser/running-the-campus.',
  'browser/find.',
  'browser/booking.',
  'browser/bookings.',
  'browser/drawer.',
  'races.e2e-spec',
  'browser/hostile-words.',
  'browser/home.',
  'browser/closures.',
  'faults/faults.',
  'browser/series.',
  'finding-a-space.e2e-spec',
  'browser/timeline.',
  'processes/several-processes.',
];

export default class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((name) => path.includes(name));
      if (at !== -1) return at;
      // Then the stories, then what takes milliseconds.
      return longest.length + (path.includes('/test/') ? 0 : 1);
    };
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }

  /** All of them, and in this order. */
  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }

  cacheResults() {}
}
