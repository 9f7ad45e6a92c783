import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reason } from '@console/core/contract/texts/reasons';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInstallation, type Installation } from './testing/installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

async function templateIn(assembly: string): Promise<string> {
  const name = (await readdir(assembly)).find((file) => file.endsWith('.template.json')) ?? '';
  return readFile(join(assembly, name), 'utf8');
}

it('refuses an image that nobody has published, before anything is made', async () => {
  here.registry.images = { resolve: async () => ({ missing: 'not-published' }) };
  const { operation } = await here.create();
  const { operation: failed } = await here.run(operation.id);
  expect(failed).toMatchObject({
    status: 'failed',
    error: {
      code: 'image-not-published',
      message: 'The image shop:1 names no registry, and it has not been published in eu-west-1.',
      hint: 'Run deployment/publish-images.sh --product shop --region eu-west-1, and then retry.',
    },
  });
  expect(here.stacks.calls).toEqual([]);
});

it('deploys what it has checked', async () => {
  const reference = `111122223333.dkr.ecr.eu-west-1.amazonaws.com/deployment-console/shop@sha256:${'a'.repeat(64)}`;
  here.registry.images = { resolve: async () => ({ reference }) };
  let template = '';
  here.stacks.whileDeploying = async (assembly) => {
    template = await templateIn(assembly);
  };
  const { operation } = await here.create();
  await here.run(operation.id);
  expect(template).toContain(`/deployment-console/shop@sha256:${'a'.repeat(64)}`);
  expect(here.lines).toContain(`The image shop:1 is ${reference}.`);
});

it('can stop a customer whose image is gone', async () => {
  const { operation } = await here.create();
  await here.run(operation.id);
  here.registry.images = { resolve: async () => ({ missing: 'not-published' }) };
  const { operation: suspension } = await here.ask('customer.suspend');
  expect((await here.run(suspension.id)).outcome).toBe('succeeded');
});

it('fails with the reason that an image could not be made, unless nothing is to run', async () => {
  const failed = reason('image-install-failed', { command: 'npm ci', how: 'ended with exit code 1', lines: 'E404' });
  here.registry.images = { resolve: async () => ({ failed }) };
  const { operation } = await here.create();
  const { operation: ended } = await here.run(operation.id);
  expect(ended).toMatchObject({
    status: 'failed',
    error: {
      code: 'image-not-made',
      message: 'The command "npm ci" of local.install ended with exit code 1. Its last lines:\nE404',
      coded: { message: failed.coded },
    },
  });
  expect(here.stacks.calls).toEqual([]);
});
