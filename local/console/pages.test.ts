import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { pages } from './pages.ts';

let app: ReturnType<typeof pages>;
beforeEach(async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'assets'));
  for (const name of ['index.html', 'favicon.svg', 'assets/index-1a2b.js']) await writeFile(join(folder, name), name);
  app = pages(folder);
});

const forEver = 'public, max-age=31536000, immutable';

it.each([
  ['the first page', '/', 200, 'no-cache'],
  ['the file of the first page', '/index.html', 200, 'no-cache'],
  ['a page that the browser routes', '/customers/acme?tab=logs', 200, 'no-cache'],
  ['a file whose name stays the same', '/favicon.svg', 200, 'no-cache'],
  ['a file with a hash in its name', '/assets/index-1a2b.js', 200, forEver],
  ['a file of another release', '/assets/index-0000.js', 404, 'no-cache'],
])('tells browsers how long they may keep %s', async (_, path, status, cacheControl) => {
  const response = await app.request(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('Cache-Control')).toBe(cacheControl);
});
