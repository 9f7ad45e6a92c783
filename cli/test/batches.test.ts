import { batch as example } from '@console/core/contract/examples';
import { expect, test } from 'vitest';
import { useHarness } from './harness.ts';

const harness = useHarness();
const { id } = example;
const ended = { ...example, status: 'succeeded', done: 25, running: 0, waiting: 0 };

test('begins a batch, and says who is left out', async () => {
  const { console, cli } = harness;
  console.on('POST /batches', { status: 202, json: { batch: example } });
  const { code, out } = await cli('batches', 'create', 'suspend', '--customers', 'acme', 'globex');
  expect(code).toBe(0);
  expect(console.received.at(-1)?.body).toEqual({ action: 'suspend', customers: ['acme', 'globex'] });
  expect(out).toContain('17 of 25');
  expect(out).toContain('acme is already suspended.');
});

test('takes a filter, what the action needs, and when to stop', async () => {
  const { console, cli } = harness;
  console.on('POST /batches', { status: 202, json: { batch: example } });
  const what = ['update', '--filter', 'product=todo', 'status=online', '--version', '2.0'];
  await cli('batches', 'create', ...what, '--stop-after-failures', '3');
  expect(console.received.at(-1)?.body).toEqual({
    action: 'update',
    filter: { product: 'todo', status: 'online' },
    input: { version: '2.0' },
    stopAfterFailures: 3,
  });
  expect((await cli('batches', 'create', 'update', '--filter', 'todo')).code).toBe(1);
});

test('previews, and begins nothing', async () => {
  const { console, cli } = harness;
  const { action, leftOut, leftOutTotal } = example;
  console.on('POST /batches/preview', { json: { action, total: 2, leftOut, leftOutTotal } });
  const { out } = await cli('batches', 'create', 'suspend', '--all', '--preview');
  expect(out).toContain('suspend: 2 customers');
  expect(console.received.at(-1)?.body).toEqual({ action: 'suspend', filter: {} });
});

test('follows it to its end', async () => {
  const { console, cli } = harness;
  console.on(`GET /batches/${id}`, { json: example }, { json: ended });
  const { code, err } = await cli('batches', 'show', id, '--follow');
  expect([code, err]).toEqual([0, '17 of 25 done\n25 of 25 done (succeeded)']);
});

test('a batch that was stopped after failures is a failure', async () => {
  const { console, cli } = harness;
  console.on(`GET /batches/${id}`, { json: { ...example, status: 'stopped', failed: 3 } });
  const { code, err } = await cli('batches', 'get', id, '--follow');
  expect(code).toBe(1);
  expect(err).toContain('suspend stopped: 17 of 25 done, 3 failed');
});

test.each(['pause', 'continue', 'cancel'])('%s', async (verb) => {
  const { console, cli } = harness;
  console.on(`POST /batches/${id}/${verb}`, { status: 202, json: { batch: example } });
  expect((await cli('batches', verb, id)).code).toBe(0);
});

test('lists batches, and the customers of one', async () => {
  const { console, cli } = harness;
  console.on('GET /batches', { json: { items: [example], nextCursor: null } });
  console.on(`GET /batches/${id}/customers`, {
    json: { items: [{ customer: 'acme', status: 'failed', reason: 'no' }], nextCursor: null },
  });
  expect((await cli('batches', 'list')).out).toContain('17 of 25');
  expect((await cli('batches', 'customers', id, '--status', 'failed')).out).toContain('acme');
});
