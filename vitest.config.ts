import { defineConfig } from 'vitest/config';

const rooms = [
  'core',
  'adapters',
  'amplify',
  'cdk-constructs',
  'management-cdk',
  'cluster-cdk',
  'codebuild',
  'local',
  'cli',
  'deployment',
  'tenancy',
  'products',
  'steps',
  'test',
  'bench',
];

export default defineConfig({
  test: {
    globalSetup: './test/surroundings/temporary-folder.ts',
    projects: [
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: 'node',
          environment: 'node',
          include: rooms.map((room) => `${room}/**/*.test.ts`),
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      './frontend/vite.config.ts',
    ],
  },
});
