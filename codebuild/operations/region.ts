import { updateRegionInput } from '@console/core/contract/region';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { RegionDeployment, RegionRecord } from '@console/core/records/region';
import { regionStackName } from '@console/core/stack-names';
import { JobFailed } from '../job-error.ts';
import { checkDelegation } from '../prechecks/delegation.ts';
import type { Run } from '../run.ts';
import { deployRegion } from '../stacks/deploy-region.ts';
import { waitUntilStable } from '../stacks/prepare-stack.ts';
import { removeStack } from '../stacks/remove-stack.ts';
import { stackWork } from '../stacks/stack-events.ts';

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

/** Prepares a region for customers. */
export async function addRegion(run: Run): Promise<RegionDeployment> {
  const region = await loadRegion(run);
  run.deps.log(`Preparing region ${region.code} (${region.name}).`);
  await checkDelegation(run);
  return deployRegion(run, region, {});
}

/** Deploys the current templates of a region, with what the request changes of it. */
export async function updateRegion(run: Run): Promise<RegionDeployment> {
  const region = await loadRegion(run);
  run.deps.log(`Updating region ${region.code} (${region.name}).`);
  return deployRegion(run, region, updateRegionInput.parse(run.operation.input ?? {}));
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
