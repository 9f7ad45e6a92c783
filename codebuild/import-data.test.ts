import { sampleProduct } from '@console/core/products/testing/sample-product';
import { memoryUploads } from '@console/core/uploads/testing/memory-uploads';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInstallation, type Installation } from './testing/installation.ts';
import { at } from './testing/scripted-stacks.ts';

let here: Installation;
const { uploads, add } = memoryUploads();
const dump = add({});

beforeEach(async () => {
  here = await createInstallation();
  here.offer(sampleProduct({ database: 'postgres', setup: [['init']] }));
});
afterEach(() => here.close());

const withOutputs = (status: string, outputs: Record<string, string>) => ({ ...at(status), outputs });

it('fills the database between a stack without a service and the whole one, instead of the set-up', async () => {
  const { operation } = await here.createFrom(uploads, dump);
  here.stacks.outcomes = [at('CREATE_COMPLETE'), withOutputs('UPDATE_COMPLETE', { ServiceName: 'acme' })];
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
  expect(here.imported.requests).toMatchObject([
    { upload: dump, stack: { name: 'customer-acme' }, key: `${operation.id}-1` },
  ]);
  expect(here.scripted.calls).toEqual([]);
  expect(here.lines).toContain('Imported: 3 statements, 40 rows, 2 files.');
  expect(here.lines).toContain('Left out: owners, 4 times.');
  expect(await here.customer()).toMatchObject({ status: 'online' });
});

it('fails with the reason, and leaves nothing of the customer', async () => {
  const { operation } = await here.createFrom(uploads, dump);
  here.stacks.outcomes = [at('CREATE_COMPLETE')];
  here.imported.end = { reason: 'COPY t: invalid input syntax for type integer' };
  const { operation: failed } = await here.run(operation.id);
  expect(failed).toMatchObject({
    status: 'failed',
    error: {
      code: 'import-failed',
      message: 'The data could not be imported: COPY t: invalid input syntax for type integer',
    },
  });
  expect(here.stacks.current).toBeNull();
});

it('does not import again with later operations', async () => {
  const { operation } = await here.createFrom(uploads, dump);
  here.stacks.outcomes = [at('CREATE_COMPLETE'), withOutputs('UPDATE_COMPLETE', { ServiceName: 'acme' })];
  await here.run(operation.id);
  const { operation: restart } = await here.ask('customer.restart');
  expect((await here.run(restart.id)).outcome).toBe('succeeded');
  expect(here.imported.requests).toHaveLength(1);
});
