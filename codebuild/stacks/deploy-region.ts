import { countShards } from '@console/cluster-cdk/shared-outputs';
import type { UpdateRegion } from '@console/core/contract/region';
import { step } from '@console/core/contract/texts/steps';
import type { RegionDeployment, RegionRecord } from '@console/core/records/region';
import { regionTemplateVersion } from '@console/core/regions/template';
import { regionStackName } from '@console/core/stack-names';
import { zonesFor } from '../prechecks/zones.ts';
import type { Run } from '../run.ts';
import { deployStack } from './deploy-stack.ts';
import { prepareStack } from './prepare-stack.ts';
import { withAssembly } from './synthesize.ts';

/** Creates or updates the stack that the customers of a region share. What `wanted` leaves out stays as it is. */
export async function deployRegion(run: Run, region: RegionRecord, wanted: UpdateRegion): Promise<RegionDeployment> {
  const { deps } = run;
  const { code } = region;
  const stack = { region: code, name: regionStackName(code) };
  const existed = await prepareStack(deps, stack);
  const present = (existed && (await deps.stacks.describe(stack))?.outputs) || {};

  const { account, domainName, brand, hostedZoneId, eventBusArn, ...defaults } = deps.settings;
  const natGateways = wanted.natGateways ?? region.natGateways ?? defaults.natGateways;
  // A lost job may have added one that the table does not know of.
  const shards = Math.max(wanted.shards ?? 0, region.shards, countShards(present));
  const availabilityZones = await zonesFor(deps, code, { ...region.outputs, ...present });
  const props = {
    account,
    domainName,
    brand,
    hostedZoneId,
    ...(eventBusArn && { eventBusArn }),
    ...(availabilityZones && { availabilityZones }),
  };
  deps.log(`NAT gateways: ${natGateways}, load balancers: ${shards}.`);

  run.progress.begin(step('synthesizing'));
  const outputs = await withAssembly(
    run,
    (synthesis, folder) => synthesis.synthesizeRegion({ ...props, region: code, shards, natGateways }, folder),
    (synthesized) => {
      const [, phase] = run.progress.plan(1, synthesized.resources);
      return deployStack(run, phase, stack, { ...synthesized, existed });
    },
  );
  return { outputs, shards, natGateways, template: regionTemplateVersion };
}
