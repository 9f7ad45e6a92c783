import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** The tests that notice when a line of `core/` is wrong: its own, and those of what runs on it. */
export default defineConfig({
  // Packages of this repository are those of the mutated copy, not those that node_modules links to.
  resolve: { alias: [{ find: /^@console\/([a-z-]+)\/(.+)$/, replacement: `${root}/$1/$2.ts` }] },
  test: {
    environment: 'node',
    include: ['core', 'amplify/api', 'test/alerts'].map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['**/node_modules/**', '**/dist/**', '**/.mutants/**'],
    testTimeout: 30_000,
  },
});
