import { defineConfig } from 'vitest/config';

/** Tests that start the built console and drive it from outside, as its users do. */
export default defineConfig({
  test: {
    globalSetup: './test/surroundings/temporary-folder.ts',
    setupFiles: './test/browser/no-complaints.ts',
    include: ['test/**/*.system.ts', 'steps/**/*.story.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
