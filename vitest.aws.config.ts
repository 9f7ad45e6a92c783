import { defineConfig } from 'vitest/config';

/** The system on an emulator of AWS, one file after the other. */
export default defineConfig({
  test: {
    globalSetup: './test/surroundings/temporary-folder.ts',
    include: ['test/aws/**/*.aws.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    bail: 1,
  },
});
