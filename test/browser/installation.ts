import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import { freePort } from '@console/local/processes/free-port';
import { apiClient, signIn } from '../console/api.ts';
import { root, startConsole } from '../console/running-console.ts';
import { sampleProduct } from '../console/sample-product.ts';
import { scratch } from '../console/scratch.ts';

export const region = 'eu-central-1';

/** A console of the test's own, with the to-do application and `shop`, whose behaviour the test decides. */
export async function startInstallation() {
  const place = scratch('console-browser');
  const products = join(place.dir, 'products');
  cpSync(join(root, 'products/todo'), join(products, 'todo'), { recursive: true });
  const shop = sampleProduct(products, 'shop', 6);
  symlinkSync(join(root, 'node_modules'), join(place.dir, 'node_modules'));
  const ports = { port: await freePort(), appsPort: await freePort() };
  const dataDir = join(place.dir, 'data');
  const start = () => startConsole({ dataDir, ...ports, env: { PRODUCTS_DIR: products, MAX_CONCURRENT_JOBS: '3' } });
  let running = await start();
  const api = apiClient(running.url, await signIn(running.url));
  return {
    ...ports,
    dataDir,
    url: running.url,
    api,
    shop,

    async addRegion(code = region, name = 'Frankfurt'): Promise<Operation> {
      const { body } = await api.call<{ operation: Operation }>('POST', '/regions', { code, name });
      return api.finished(body.operation.id);
    },

    /** Ends when the operation does, well or not. */
    async createCustomer(code: string, name: string, more: object = {}): Promise<Operation> {
      const wish = { code, name, region, product: 'todo', ...more };
      const { status, body } = await api.call<{ customer: Customer; operation: Operation }>('POST', '/customers', wish);
      if (status !== 202) throw new Error(`POST /customers answered ${status}: ${JSON.stringify(body)}`);
      return api.finished(body.operation.id);
    },

    /** Stops the console, and starts it again after `change`. */
    async restart(change: () => void): Promise<void> {
      await running.stop();
      change();
      running = await start();
    },

    async stop() {
      await running.stop();
      place.remove();
    },
  };
}

export type Installation = Awaited<ReturnType<typeof startInstallation>>;
