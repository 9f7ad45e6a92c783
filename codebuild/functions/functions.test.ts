import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeptBundles } from '@console/adapters/kept-bundles/bundles';
import { functionsCustomerProps } from '@console/cluster-cdk/testing/functions-samples';
import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomer } from '@console/core/customers/create-customer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from '../testing/installation.ts';

const { product: sample, bundle, triggers } = functionsCustomerProps;
const palette = {
  ...sample,
  defaultVersion: '1.0.0',
  users: false as const,
  pages: undefined,
  versions: [{ version: '1.0.0', bundle: 'dist', offered: true }],
};

let here: Installation;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'functions-'));
  here = await createInstallation();
  here.offer(palette);
  Object.assign(here.settings, { triggersDir: triggers });
  await cp(bundle, join(folder, 'products', 'palette', 'dist'), { recursive: true });
  here.bundles.instead = createKeptBundles({
    productsDir: join(folder, 'products'),
    dataDir: join(folder, 'data'),
    log: (line) => here.lines.push(line),
  });
});
afterEach(async () => {
  here.close();
  await rm(folder, { recursive: true });
});

const create = () =>
  createCustomer(
    here.base,
    request,
    createCustomerInput.parse({ code: 'acme', name: 'Acme', region: 'eu-west-1', product: 'palette' }),
  );

/** The code assets of what an operation deploys. */
async function deployed(operationId: string): Promise<string[]> {
  let assets: string[] = [];
  here.stacks.whileDeploying = async (assembly) => {
    const manifests = (await readdir(assembly)).filter((file) => file.endsWith('.assets.json'));
    const { files } = JSON.parse(await readFile(join(assembly, manifests[0] ?? ''), 'utf8'));
    const zips = Object.entries<{ source: { packaging: string } }>(files);
    assets = zips.filter(([, { source }]) => source.packaging === 'zip').map(([hash]) => hash);
  };
  const { operation } = await here.run(operationId);
  expect(operation?.error).toBeNull();
  return assets.sort();
}

describe('functions that were deployed for a customer', () => {
  it.each(['customer.suspend', 'customer.redeploy'] as const)(
    'are what %s deploys, without the product in the catalogue',
    async (type) => {
      const first = await deployed((await create()).operation.id);
      expect(first.length).toBeGreaterThan(0);
      await rm(join(folder, 'products', 'palette'), { recursive: true });
      here.offer('products/palette/product.json is missing');
      expect(await deployed((await here.ask(type)).operation.id)).toEqual(expect.arrayContaining(first));
      if (type === 'customer.suspend') {
        expect(await deployed((await here.ask('customer.resume')).operation.id)).toEqual(first);
      }
    },
  );
});

it('a customer without a bundle is told which file is missing', async () => {
  await rm(join(folder, 'products', 'palette', 'dist'), { recursive: true });
  const { operation } = await create();
  expect((await here.run(operation.id)).operation?.error).toMatchObject({
    code: 'bundle-failed',
    message: expect.stringContaining('there is no folder products/palette/dist'),
  });
});
