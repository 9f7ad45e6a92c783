import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueuedOperationType } from '@console/core/contract/operations/all';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation } from './testing/installation.ts';

let here: Installation;
let services: ({ DesiredCount?: number } | undefined)[];
beforeEach(async () => {
  here = await createInstallation();
  services = [];
  here.stacks.whileDeploying = async (assembly) => {
    const template = JSON.parse(await readFile(join(assembly, 'customer-acme.template.json'), 'utf8'));
    const resources = Object.values<{ Type: string; Properties: object }>(template.Resources);
    services.push(resources.find(({ Type }) => Type === 'AWS::ECS::Service')?.Properties);
  };
  const { operation } = await here.create();
  await here.run(operation.id);
});
afterEach(() => here.close());

async function serviceAfter(type: QueuedOperationType) {
  const { operation } = await here.ask(type);
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
  return services.at(-1);
}

describe('the template of a customer', () => {
  it('says how many tasks a service that is created starts with, and leaves it at that', async () => {
    expect(services.map((service) => service?.DesiredCount)).toEqual([1, 1]);
    for (const type of ['customer.restart', 'customer.redeploy'] as const)
      expect(await serviceAfter(type)).not.toHaveProperty('DesiredCount');
  });

  it('has no service while the customer is suspended, and a new one afterwards', async () => {
    expect(await serviceAfter('customer.suspend')).toBeUndefined();
    expect(await serviceAfter('customer.redeploy')).toBeUndefined();
    expect(await serviceAfter('customer.resume')).toMatchObject({ DesiredCount: 1 });
  });

  it('has a new service when the stack is gone', async () => {
    here.stacks.current = null;
    expect(await serviceAfter('customer.restart')).toMatchObject({ DesiredCount: 1 });
  });
});
