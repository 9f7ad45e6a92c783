import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { step } from '@console/core/contract/texts/steps';
import type { JobResult } from '@console/core/operations/job-reports';
import type { StackRef } from '@console/core/ports';
import type { PoolRecord } from '@console/core/records/pool';
import { poolStackName } from '@console/core/stack-names';
import { platformParameters } from '@console/core/tenants/parameters';
import { type Run, stopIfRequested } from '../run.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { withAssembly } from '../stacks/synthesize.ts';
import { waitForAddress } from '../stacks/wait-for-address.ts';
import { withBundle } from './bundle-of.ts';
import { ownUserPools } from './issuers.ts';
import { loadPool, type PoolSubject } from './load-pool.ts';
import { definitionToDeploy, deployedDefinition, type PoolDefinition } from './pool-deployment.ts';

export const poolStackRef = ({ product, region }: PoolRecord): StackRef => ({ region, name: poolStackName(product) });

/** Where anybody can ask whether a pool is healthy: the label is no customer's. */
export const poolAddress = ({ deps }: Run, { host }: PoolRecord): string => deps.settings.applicationUrl(`www.${host}`);

/** A table that is new holds nothing, and a creation that fails has to be able to delete it. */
const asNew = { deletionProtection: false, kept: false };
const asProtected = { deletionProtection: true, kept: true };

/** Creates or updates the stack that the customers of a pool share, and waits until it answers. */
export async function deployPool(run: Run): Promise<JobResult> {
  const { deps, operation, progress } = run;
  const subject = await loadPool(run, operation.pool ?? '');
  const { pool } = subject;
  const definition = await definitionToDeploy(run, pool);
  const { product, version } = definition;
  deps.log(`Deploying ${product.name} ${version} as pool ${pool.id}.`);
  const stack = poolStackRef(pool);
  const existed = await prepareStack(deps, stack);
  stopIfRequested(run);
  progress.begin(step('synthesizing'));
  const isNew = !existed;
  const deploy = (protection: typeof asNew, isThere: boolean) =>
    withPoolAssembly(run, subject, definition, protection, (synthesized) => {
      const [, phase] = progress.plan(1, synthesized.resources * (isNew ? 2 : 1));
      return deployStack(run, phase, stack, { ...synthesized, existed: isThere });
    });
  let outputs = await deploy(isNew ? asNew : asProtected, existed);
  await waitForAddress(run, progress.plan(1)[0], new URL(product.healthPath, poolAddress(run, pool)).href);
  if (isNew) outputs = await deploy(asProtected, true);
  await tellPlatform(run, pool, definition, outputs);
  return { pool: { version, outputs } };
}

/** Lets the tables and people of a pool be deleted with its stack. @throws JobFailed when it can no longer be synthesised */
export async function unprotectPool(run: Run, subject: PoolSubject): Promise<void> {
  const definition = await deployedDefinition(run, subject.pool);
  if (!definition) return;
  await withPoolAssembly(run, subject, definition, asNew, async (synthesized) => {
    const [phase] = run.progress.plan(synthesized.resources);
    await deployStack(run, phase, poolStackRef(subject.pool), { ...synthesized, existed: true });
  });
}

async function withPoolAssembly<T>(
  run: Run,
  { pool, region }: PoolSubject,
  { product, version }: PoolDefinition,
  protection: typeof asNew,
  work: Parameters<typeof withAssembly<T>>[2],
): Promise<T> {
  const { account, domainName, hostedZoneId, place, triggersDir } = run.deps.settings;
  const userPools = await ownUserPools(run, pool);
  return withBundle(run, { product, version }, ({ bundle, pages }) => {
    const props = {
      account,
      domainName,
      hostedZoneId,
      place,
      region: pool.region,
      product,
      version,
      host: pool.host,
      bundle,
      ...(pages !== undefined && { pages }),
      triggers: triggersDir,
      shared: parseRegionOutputs(region.outputs),
      userPools,
      ...protection,
    };
    return withAssembly(run, (synthesis, folder) => synthesis.synthesizePool(props, folder), work);
  });
}

/** What other systems read of the accounts of a region. The last pool that was deployed counts. */
async function tellPlatform(
  { deps }: Run,
  { region }: PoolRecord,
  { product }: PoolDefinition,
  { TableName: name, TableArn: arn }: Record<string, string>,
): Promise<void> {
  if (!product.table || !name || !arn) return;
  await deps.tenants.parameters.put(region, platformParameters({ name, arn }, product.table.billingMode));
}
