import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operation } from './answers.ts';
import { useHarness } from './harness.ts';

const harness = useHarness();
const { id } = operation();
const to = () => join(harness.home, 'acme.tar.gz');

function answer(operations: ReturnType<typeof operation>[]) {
  const { console } = harness;
  console.on('GET /customers/acme/operations', { json: { items: operations, nextCursor: null } });
  console.on(`GET /operations/${id}/download`, {
    json: {
      url: `${console.url}/api/downloads/token`,
      name: 'acme.tar.gz',
      bytes: 14,
      urlExpiresAt: '',
      expiresAt: '',
    },
  });
  console.on('GET /downloads/token', { json: { the: 'backup' } });
}

const backup = operation({ type: 'customer.backup', status: 'succeeded' });
const failed = operation({ id: '01KAEXAMP1E000000000000777', type: 'customer.backup', status: 'failed' });

test('saves the last backup that was made, where nobody else can read it', async () => {
  answer([failed, backup]);
  const { code, out } = await harness.cli('customers', 'download', 'acme', '--to', to());
  expect([code, out]).toEqual([0, `${to()}: 14 bytes.`]);
  expect(JSON.parse(readFileSync(to(), 'utf8'))).toEqual({ the: 'backup' });
});

test('overwrites no file', async () => {
  answer([backup]);
  writeFileSync(to(), 'mine');
  const { code, err } = await harness.cli('customers', 'download', 'acme', '--to', to());
  expect(code).toBe(1);
  expect(err).toContain('EEXIST');
  expect(readFileSync(to(), 'utf8')).toBe('mine');
});

test('says how to make one when there is none', async () => {
  answer([failed]);
  const { code, err } = await harness.cli('customers', 'download', 'acme');
  expect([code, err]).toEqual([1, expect.stringContaining('customers backup acme --wait')]);
});
