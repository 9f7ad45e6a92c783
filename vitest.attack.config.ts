import { defineConfig } from 'vitest/config';

/** Attacks on the one-machine system, and faults of its disk and files: what it must refuse, and survive. */
export default defineConfig({
  test: {
    globalSetup: './test/surroundings/temporary-folder.ts',
    include: ['test/attack/**/*.attack.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
