import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createKeptImages } from '@console/adapters/kept-images/images';
import { createKeptImageRegistry } from '@console/adapters/kept-images/registry';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { TestCluster } from './test-cluster.ts';

const serving = (answer: string) => `
const http = require('node:http');
http.createServer((request, response) => response.end(request.url === '/health' ? '' : ${answer}))
  .listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

/** A product in a catalogue of its own, and a cluster that runs what was deployed of it. */
export async function openKeptProduct() {
  const folder = await mkdtemp(join(tmpdir(), 'products-'));
  await chmod(folder, 0o755);
  const home = join(folder, 'shop');
  let dataDir = '';
  const test = await TestCluster.open({
    images: {
      resolve: (image, labels) => createKeptImageRegistry({ dataDir }).resolve(image, labels),
    },
  });
  dataDir = test.dir;
  const product = sampleProduct({
    id: 'shop',
    versions: [{ version: '1.0', image: 'shop:1' }],
    defaultVersion: '1.0',
    local: { command: ['node', 'server.js'], cwd: '.' },
  });
  return {
    test,
    folder,
    home,
    /** Writes the product's files. `answer` is an expression. */
    async write(answer: string) {
      await mkdir(home, { recursive: true });
      await writeFile(join(home, 'product.json'), JSON.stringify(product));
      await writeFile(join(home, 'server.js'), serving(answer));
    },
    async writeFile(path: string, text: string) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await writeFile(join(home, path), text);
    },
    /** The reference of an image of the product as it is. */
    async keep(): Promise<string> {
      const images = createKeptImages({ productsDir: folder, dataDir, log: () => {} });
      const resolved = await images.resolve('shop:1', 'eu-west-1', { product, version: '1.0' });
      if (!('reference' in resolved)) throw new Error(JSON.stringify(resolved));
      return resolved.reference;
    },
    async close() {
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
