import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPublicDns } from './public-dns.ts';
import { startDnsServer } from './testing/dns-server.ts';

let server: Awaited<ReturnType<typeof startDnsServer>>;
beforeAll(async () => {
  server = await startDnsServer({
    'apps.example.com': { ns: ['ns-1.awsdns-01.com', 'ns-2.awsdns-02.org'] },
    'example.com': {
      caa: [
        ['issue', 'letsencrypt.org'],
        ['issuewild', 'amazon.com'],
      ],
    },
  });
});
afterAll(() => server.stop());

it('reads the name servers of a domain', async () => {
  expect((await createPublicDns([server.address]).nameServers('apps.example.com'))?.sort()).toEqual([
    'ns-1.awsdns-01.com',
    'ns-2.awsdns-02.org',
  ]);
});

it.each(['example.com', 'unknown.example'])('has none for %s', async (name) => {
  expect(await createPublicDns([server.address]).nameServers(name)).toEqual([]);
});

it('reads the CAA records of a domain', async () => {
  const dns = createPublicDns([server.address]);
  expect(await dns.caaRecords('example.com')).toMatchObject([
    { issue: 'letsencrypt.org' },
    { issuewild: 'amazon.com' },
  ]);
  expect(await dns.caaRecords('apps.example.com')).toEqual([]);
});

it('does not know when nothing answers', async () => {
  const gone = await startDnsServer({});
  await gone.stop();
  expect(await createPublicDns([gone.address]).nameServers('apps.example.com')).toBeUndefined();
});
