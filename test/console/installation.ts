import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@console/local/processes/free-port';
import { type ApiClient, apiClient, signIn } from './api.ts';
import { type RunningConsole, root, startConsole } from './running-console.ts';
import { sampleProduct } from './sample-product.ts';
import { scratch } from './scratch.ts';

export interface Installation {
  /** The folder that holds everything of it. */
  dir: string;
  dataDir: string;
  port: number;
  appsPort: number;
  /** Starts its console, and signs in as an administrator. */
  start(): Promise<{ running: RunningConsole; api: ApiClient; token: string }>;
  remove(): void;
}

/** A console on new data and free ports. It is not started yet. */
export async function prepareInstallation(env: Record<string, string> = {}): Promise<Installation> {
  const { dir, remove } = scratch('deployment-console');
  const dataDir = join(dir, 'data');
  const [port, appsPort] = [await freePort(), await freePort()];
  return {
    dir,
    dataDir,
    port,
    appsPort,
    remove,
    async start() {
      const running = await startConsole({ dataDir, port, appsPort, env });
      const token = await signIn(running.url);
      return { running, token, api: apiClient(running.url, token) };
    },
  };
}

/** A catalogue with one product, `shop`, whose behaviour can be changed while the console runs. */
export function shopCatalogue(startupSeconds: number) {
  const { dir, remove } = scratch('deployment-console-products');
  const products = join(dir, 'products');
  const shop = sampleProduct(products, 'shop', startupSeconds);
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
  return { shop, env: { PRODUCTS_DIR: products }, remove };
}
