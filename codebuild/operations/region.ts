import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { RegionRecord } from '@console/core/records/region';
import { regionStackName } from '@console/core/stack-names';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { prepareStack, waitUntilStable } from '../stacks/prepare-stack.ts';
import { removeStack } from '../stacks/remove-stack.ts';
import { stackWork } from '../stacks/stack-events.ts';
import { withAssembly } from '../stacks/synthesize.ts';

/** About as many resources as a region's stack has: before a deletion nobody counts them. */
const resourcesOfRegion = 60;

async function loadRegion({ deps, operation }: Run): Promise<RegionRecord> {
  const region = await deps.store.get('region', { code: operation.region });
  if (region) return region;
  throw new JobFailed({
    code: 'not-found',
    reason: reason('region-missing', { region: operation.region }),
    hint: hint('add-region-again'),
  });
}

/** Prepares a region for customers. Answers the outputs of its stack. */
export async function addRegion(run: Run): Promise<Record<string, string>> {
  const { deps } = run;
  const { code, name, shards } = await loadRegion(run);
  deps.log(`Preparing region ${code} (${name}) with ${shards} load balancers.`);
  const stack = { region: code, name: regionStackName(code) };
  const existed = await prepareStack(deps, stack);
  const { account, domainName, hostedZoneId, natGateways, eventBusArn } = deps.settings;
  const props = { account, domainName, hostedZoneId, natGateways, ...(eventBusArn && { eventBusArn }) };
  run.progress.begin(step('synthesizing'));
  return withAssembly(
    run,
    (synthesis, folder) => synthesis.synthesizeRegion({ ...props, region: code, shards }, folder),
    (synthesized) => {
      const [, phase] = run.progress.plan(1, synthesized.resources);
      return deployStack(run, phase, stack, { ...synthesized, existed });
    },
  );
}

/** Deletes what the customers of the region shared. */
export async function removeRegion(run: Run): Promise<undefined> {
  const { deps } = run;
  const { code } = await loadRegion(run);
  const stack = { region: code, name: regionStackName(code) };
  deps.log(`Deleting the shared stack of region ${code}.`);
  const [phase] = run.progress.plan(resourcesOfRegion);
  const work = stackWork(deps, phase);
  if (await waitUntilStable(deps, stack, work)) await removeStack(deps, stack, { finalSnapshot: false }, work);
}
