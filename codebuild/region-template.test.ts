import { readTemplate } from '@console/adapters/local-cluster/assembly';
import { regionStackName } from '@console/core/stack-names';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { createInstallation, type Installation } from './testing/installation.ts';

const bus = 'arn:aws:events:eu-central-1:999999999999:event-bus/deployment-console';
const template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.object({ Targets: z.array(z.object({ Arn: z.unknown() })).optional() }).optional(),
    }),
  ),
});

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

/** Where the events of a region that is added go. */
async function targetsOfEvents(): Promise<unknown[]> {
  const targets: unknown[] = [];
  here.stacks.whileDeploying = async (assembly) => {
    const { Resources } = template.parse(await readTemplate(assembly, regionStackName('eu-west-2')));
    const rules = Object.values(Resources).filter(({ Type }) => Type === 'AWS::Events::Rule');
    targets.push(...rules.flatMap(({ Properties }) => Properties?.Targets?.map(({ Arn }) => Arn) ?? []));
  };
  const { operation } = await here.addRegion('eu-west-2');
  await here.run(operation.id);
  return targets;
}

it('sends what happens in a region to the event bus that the job was told', async () => {
  here.settings.eventBusArn = bus;
  const targets = await targetsOfEvents();
  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets)).toEqual(new Set([bus]));
});

it('sends nothing where there is no event bus', async () => {
  expect(await targetsOfEvents()).toEqual([]);
});
