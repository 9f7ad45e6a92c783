import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const console = process.env.CONSOLE_URL ?? 'http://localhost:4000';

export default defineConfig({
  root,
  plugins: [react()],
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
    // Cloudscape ships CSS imports inside its modules, which Node itself cannot load.
    server: { deps: { inline: [/@cloudscape-design/] } },
  },
});
