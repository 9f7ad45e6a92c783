import { type ContainersProduct, containersProduct } from '../model.ts';

const definition = {
  id: 'shop',
  name: 'Shop',
  versions: [
    { version: '2', image: 'shop:2' },
    { version: '1', image: 'shop:1' },
  ],
  defaultVersion: '1',
  port: 80,
  healthPath: '/',
  startupSeconds: 10,
  sizes: {
    small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] },
    large: { cpu: 512, memoryMiB: 1024, tasks: [2, 2] },
  },
};

/** A product with two versions and two sizes, for tests. */
export const sampleProduct = (changes: Partial<Record<keyof ContainersProduct, unknown>> = {}): ContainersProduct =>
  containersProduct.parse({ ...definition, ...changes });
