/**
 * Mutation tests of the domain: does a test notice when a line of `core/` is wrong? By hand, `npm run mutants`.
 */
export default {
  mutate: ['core/**/*.ts', '!core/**/*.test.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // What runs when a module is loaded, such as schemas and tables of texts, would need all tests for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: '.mutants/report.json' },
  tempDirName: '.mutants/tmp',
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
