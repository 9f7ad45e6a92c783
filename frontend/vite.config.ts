import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const cloudscape = join(createRequire(import.meta.url).resolve('@cloudscape-design/components/package.json'), '..');
const console = process.env.CONSOLE_URL ?? 'http://localhost:4000';

export default defineConfig({
  root,
  plugins: [react()],
  resolve: {
    alias: {
      // The variables' names change with each release, and the two packages are not always released together.
      '@cloudscape-design/design-tokens': join(cloudscape, 'internal/generated/styles/tokens.js'),
    },
  },
  build: { target: 'es2023', outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 1_500 },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': console, '/cognito': console, '/amplify_outputs.json': console },
  },
  test: {
    name: 'frontend',
    root,
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['./test/setup.ts'],
    testTimeout: 15_000,
    // Cloudscape ships CSS imports inside its modules, which Node itself cannot load; what Amplify UI imports is mocked.
    server: { deps: { inline: [/@cloudscape-design/, /@aws-amplify\/ui/] } },
  },
});
