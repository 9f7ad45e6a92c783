import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { answer, notice } from './answer.ts';
import { readPages } from './read-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

mkdirSync(join(folder, 'pages/assets'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'pages/index.html'), '<title>Palette</title>');
writeFileSync(join(folder, 'pages/assets/main-D4f9xQ1z.js'), 'run()');
writeFileSync(join(folder, 'pages/icon file.png'), Buffer.from([0x89, 0x50, 0xff]));
const pages = readPages(join(folder, 'pages'));

const get = (path: string, etag?: string) => answer(pages, { path, method: 'GET', etag });

it('serves the index, and for every path without a file name too', () => {
  for (const path of ['/', '/colors/42', '/people/']) {
    expect(get(path)).toMatchObject({
      statusCode: 200,
      body: '<title>Palette</title>',
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    });
  }
});

it('lets browsers keep what has a hash in its name', () => {
  const { headers } = get('/assets/main-D4f9xQ1z.js');
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
});

it('encodes what is no text', () => {
  expect(get('/icon%20file.png')).toMatchObject({ isBase64Encoded: true, body: 'iVD/' });
});

it('answers 304 to who has the page', () => {
  const { etag } = get('/').headers;
  expect(get('/', etag)).toMatchObject({ statusCode: 304 });
  expect(get('/', etag).body).toBeUndefined();
});

it.each([
  '/missing.js',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/%2e%2e/%2e%2e/secret.txt',
  '//secret.txt',
  '/%ff.txt',
])('finds nothing at %s', (path) => {
  expect(get(path).statusCode).toBe(404);
});

it('takes no other methods', () => {
  expect(answer(pages, { path: '/', method: 'POST', etag: undefined })).toMatchObject({
    statusCode: 405,
    headers: { allow: 'GET, HEAD' },
  });
  expect(answer(pages, { path: '/', method: 'HEAD', etag: undefined }).body).toBeUndefined();
});

it('tells with 503 that an application is suspended', () => {
  expect(notice('en')).toMatchObject({
    statusCode: 503,
    headers: { 'retry-after': '3600', 'content-type': 'text/html; charset=utf-8' },
    body: expect.stringContaining('suspended'),
  });
  expect(notice('de-DE', { name: 'Acme Hosting' }).body).toMatch(/Acme Hosting.*Diese Anwendung ist angehalten/);
});
