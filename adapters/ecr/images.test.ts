import { ECRClient } from '@aws-sdk/client-ecr';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { afterEach, expect, it } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { createEcrImages } from './images.ts';
import { createRegistryService, type RegistryContent } from './testing/registry-service.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const own = '111122223333.dkr.ecr.eu-west-1.amazonaws.com';
let server: AwsServer | undefined;
afterEach(() => server?.close());

async function resolve(image: string, content: RegistryContent) {
  server = await startAwsServer(createRegistryService(content));
  const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
  const { endpoint } = server;
  const images = createEcrImages({
    credentials: async () => credentials,
    account: '111122223333',
    clientOf: (region) => new ECRClient({ region, endpoint, credentials, maxAttempts: 1 }),
  });
  return images.resolve(image, 'eu-west-1', { product: sampleProduct(), version: '1.0' });
}

it('deploys what was published, by its digest', async () => {
  const images = { 'deployment-console/todo': { '1.1.0': digest } };
  expect(await resolve('todo:1.1.0', { images })).toEqual({ reference: `${own}/deployment-console/todo@${digest}` });
});

it.each([{ images: {} }, { images: { 'deployment-console/todo': { '1.0.0': digest } } }])(
  'refuses an image without a registry that nobody has published: %j',
  async (content) => {
    expect(await resolve('todo:1.1.0', content)).toEqual({ missing: 'not-published' });
  },
);

it('prefers the published copy of a public image', async () => {
  const images = { 'deployment-console/docker.io/library/odoo': { '18.0': digest } };
  expect(await resolve('docker.io/odoo:18.0', { images })).toEqual({
    reference: `${own}/deployment-console/docker.io/library/odoo@${digest}`,
  });
});

it('takes a public image that nobody has published from its registry', async () => {
  expect(await resolve('ghcr.io/team/app:1', { images: {} })).toEqual({ reference: 'ghcr.io/team/app:1' });
});

it('finds the digest of an image that names its published copy, and misses one that is not there', async () => {
  const images = { 'deployment-console/app': { '1': digest } };
  expect(await resolve(`${own}/deployment-console/app:1`, { images })).toEqual({
    reference: `${own}/deployment-console/app@${digest}`,
  });
  await server?.close();
  expect(await resolve(`${own}/deployment-console/app:2`, { images: {} })).toEqual({ missing: 'not-found' });
});

it.each([own, '999988887777.dkr.ecr.eu-west-1.amazonaws.com'])(
  'leaves an image of another repository in ECR as it is: %s',
  async (registry) => {
    const image = `${registry}/team/app:1`;
    expect(await resolve(image, { images: {}, denied: true })).toEqual({ reference: image });
  },
);

it('refuses what is not the name of an image', async () => {
  expect(await resolve('Todo 1', { images: {} })).toEqual({ missing: 'invalid' });
});

it('says what to do when the role may not look', async () => {
  await expect(resolve('todo:1.1.0', { images: {}, denied: true })).rejects.toMatchObject({ code: 'access-denied' });
});
