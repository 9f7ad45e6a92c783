import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Arguments that have Node run the server: the one built beside the console, or its source. */
export function serverProgram(): string[] {
  const built = fileURLToPath(new URL('./cognito-server.js', import.meta.url));
  if (existsSync(built)) return [built];
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return ['--import', tsx, fileURLToPath(new URL('./server/main.ts', import.meta.url))];
}
