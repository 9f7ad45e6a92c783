import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExportBucketFiles } from './bucket-files.ts';

const days = 24 * 3_600_000;
const modified = new Date('2026-11-20T12:00:00.000Z');

let server: Server;
let asked: string[];
let status = 200;
beforeEach(async () => {
  asked = [];
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    response.writeHead(status, { 'content-length': '512', 'last-modified': modified.toUTCString() }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

/** The path of a bucket stands behind the address of an endpoint that is no name. */
const files = () => {
  const made = createExportBucketFiles({
    region: 'eu-central-1',
    bucket: 'exports-bucket',
    keptMs: 30 * days,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session' }),
  });
  if (!('address' in made)) throw new Error('They are in a bucket');
  return made;
};

it('finds an export below the one prefix, with the day on which the bucket deletes it', async () => {
  status = 200;
  expect(await files().find('1.zip')).toEqual({ bytes: 512, expiresAt: new Date(modified.getTime() + 30 * days) });
  expect(asked).toEqual(['HEAD /exports-bucket/exports/1.zip']);
});

it.each([404, 403])('does not find one that is gone, which S3 answers with %i', async (answer) => {
  status = answer;
  expect(await files().find('1.zip')).toBeUndefined();
});

it('tells when S3 does not work', async () => {
  status = 501;
  await expect(files().find('1.zip')).rejects.toThrow();
});

it('makes an address of one file for the time it is told, and asks nobody', async () => {
  const url = new URL(await files().address('1.zip', { fileName: 'acme-2026-11-20.zip', validMs: 300_000 }));
  expect(url.pathname).toBe('/exports-bucket/exports/1.zip');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    'X-Amz-Expires': '300',
    'X-Amz-SignedHeaders': 'host',
    'response-content-disposition': 'attachment; filename="acme-2026-11-20.zip"',
  });
  expect(url.href).not.toContain('secret');
  expect(asked).toEqual([]);
});
