import { step } from '@console/core/contract/texts/steps';
import { tenancyPrefixOf } from '@console/core/tenants/parameters';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { removeStack } from '../stacks/remove-stack.ts';
import { stackWork } from '../stacks/stack-events.ts';
import { poolStackRef, unprotectPool } from './deploy-pool.ts';
import { loadPool } from './load-pool.ts';

const resourcesOfPool = 60;

/** Deletes what the customers of a pool shared, once there are none. */
export async function removePool(run: Run): Promise<undefined> {
  const { deps, operation } = run;
  const subject = await loadPool(run, operation.pool ?? '');
  const { pool } = subject;
  const stack = poolStackRef(pool);
  deps.log(`Deleting pool ${pool.id}.`);
  run.progress.begin(step('checking-pool'));
  if (await prepareStack(deps, stack)) {
    await unprotectPool(run, subject).catch((error: unknown) => {
      if (!(error instanceof JobFailed)) throw error;
      deps.log(`The stack is deleted as it is: ${error.message}`);
    });
    const [phase] = run.progress.plan(resourcesOfPool);
    await removeStack(deps, stack, { finalSnapshot: false }, stackWork(deps, phase));
  }
  const prefix = pool.outputs.ParameterPrefix ?? tenancyPrefixOf(pool.id);
  const left = Object.keys(await deps.tenants.parameters.list(pool.region, prefix));
  await deps.tenants.parameters.remove(pool.region, left);
  deps.log(`Pool ${pool.id} is deleted. Its usage table is kept: its customers may still be billed.`);
}
