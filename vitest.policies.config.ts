import { defineConfig } from 'vitest/config';

/** Checks of what is deployed to AWS, by the tools of others: cdk-nag, cfn-lint, and a simulation of IAM. */
export default defineConfig({
  test: {
    globalSetup: './test/surroundings/temporary-folder.ts',
    include: ['test/aws-policies/**/*.policies.ts'],
    // The templates are made once for all files.
    isolate: false,
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
