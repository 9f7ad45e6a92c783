import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { updateCustomer } from '@console/core/customers/update-customer';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from './testing/installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
  here.offer(sampleProduct({ environment: { GREETING: 'hello-before' } }));
  const { operation } = await here.create();
  await here.run(operation.id);
});
afterEach(() => here.close());

async function deployedTemplate(operationId: string): Promise<string> {
  let template = '';
  here.stacks.whileDeploying = async (assembly) => {
    const [name = ''] = (await readdir(assembly)).filter((file) => file.endsWith('.template.json'));
    template = await readFile(join(assembly, name), 'utf8');
  };
  const { outcome } = await here.run(operationId);
  expect(outcome).toBe('succeeded');
  here.stacks.whileDeploying = async () => {};
  return template;
}

const changed = sampleProduct({ environment: { GREETING: 'hello-after' } });
const broken = 'products/shop/product.json: port is missing';

describe('what was deployed', () => {
  it.each(['customer.restart', 'customer.suspend'] as const)('is what %s deploys, whatever is edited', async (type) => {
    here.offer(changed);
    const template = await deployedTemplate((await here.ask(type)).operation.id);
    expect(template).toContain('hello-before');
    expect(template).not.toContain('hello-after');
  });

  it.each(['customer.restart', 'customer.suspend', 'customer.redeploy'] as const)(
    'can be deployed by %s without a definition in the catalogue',
    async (type) => {
      here.offer(broken);
      expect(await deployedTemplate((await here.ask(type)).operation.id)).toContain('hello-before');
    },
  );

  it.each(['customer.restart', 'customer.redeploy'] as const)(
    'can be deployed by %s when the catalogue no longer has the version',
    async (type) => {
      here.offer(sampleProduct({ versions: [{ version: '2', image: 'shop:2' }], defaultVersion: '2' }));
      expect(await deployedTemplate((await here.ask(type)).operation.id)).toContain('hello-before');
    },
  );

  it('gives way to the definition of the catalogue when it is redeployed or updated', async () => {
    here.offer(changed);
    expect(await deployedTemplate((await here.ask('customer.redeploy')).operation.id)).toContain('hello-after');
    const customer = await here.customer();
    expect(customer?.deploymentId).toBe(customer?.lastOperationId);
    const { operation } = await updateCustomer(here.base, request, 'acme', { size: 'large' });
    expect(await deployedTemplate(operation?.id ?? '')).toContain('hello-after');
  });

  it('is kept once, and goes with the customer', async () => {
    const first = (await here.customer())?.deploymentId ?? '';
    expect(await here.store.get('deployment', { id: first })).toMatchObject({ version: '1', size: 'small' });
    await here.run((await here.ask('customer.redeploy')).operation.id);
    expect(await here.store.get('deployment', { id: first })).toBeUndefined();
    const second = (await here.customer())?.deploymentId ?? '';
    await here.remove();
    expect(await here.store.get('deployment', { id: second })).toBeUndefined();
  });
});
