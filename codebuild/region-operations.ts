import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { RegionRecord } from '@console/core/records/region';
import { regionStackName } from '@console/core/stack-names';
import { deployStack } from './deploy-stack.ts';
import { JobFailed } from './job-error.ts';
import { comeToRest, prepareStack } from './prepare-stack.ts';
import { removeStack } from './remove-stack.ts';
import type { Run } from './run.ts';
import { followStackWork } from './stack-log.ts';
import { withAssembly } from './synthesize.ts';

async function regionOf({ deps, operation }: Run): Promise<RegionRecord> {
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
  const { code, name, shards } = await regionOf(run);
  deps.log(`Preparing region ${code} (${name}) with ${shards} load balancers.`);
  const stack = { region: code, name: regionStackName(code) };
  const existed = await prepareStack(deps, stack, {});
  const { account, domainName, hostedZoneId, natGateways, eventBusArn } = deps.settings;
  const place = { account, domainName, hostedZoneId, natGateways, ...(eventBusArn && { eventBusArn }) };
  return withAssembly(
    run,
    (synthesis, folder) => synthesis.synthesizeRegion({ ...place, region: code, shards }, folder),
    ({ assembly, resources }) => deployStack(run, { stack, assembly, resources, existed }),
  );
}

/** Takes away what customers of the region shared. */
export async function removeRegion(run: Run): Promise<void> {
  const { deps, progress } = run;
  const { code } = await regionOf(run);
  const stack = { region: code, name: regionStackName(code) };
  deps.log(`Removing the shared stack of region ${code}.`);
  const work = followStackWork(deps, progress, { base: 0, total: 60 });
  if (await comeToRest(deps, stack, work)) await removeStack(deps, stack, { finalSnapshot: false }, work);
}
