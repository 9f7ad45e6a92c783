import { expect, it } from 'vitest';
import { fileSystemErrors } from './file-system.ts';

const storage = { data: { path: '/data', GiB: 1 } };
const old = { code: 'eu-central-1', outputs: { VpcId: 'vpc-1' } };

it('a product with folders needs a region with a file system', () => {
  expect(fileSystemErrors(old, { storage, name: 'Shop' })).toMatchObject([
    { path: 'region', message: expect.stringContaining('eu-central-1 has no file system yet') },
  ]);
  expect(fileSystemErrors(old, { storage: {}, name: 'Shop' })).toEqual([]);
  expect(fileSystemErrors({ ...old, outputs: { FileSystemId: 'fs-1' } }, { storage, name: 'Shop' })).toEqual([]);
});
