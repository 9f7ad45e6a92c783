import { DomainError } from '@console/core/errors';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';
import { waitUntilStable } from '../stacks/prepare-stack.ts';
import { removeStack } from '../stacks/remove-stack.ts';
import { stackWork } from '../stacks/stack-events.ts';
import { stackStateOf } from '../stacks/stack-state.ts';
import type { TenantSubject } from './load-tenant.ts';
import { deployTenantTable, tenantStackRef } from './tenant-table.ts';

const resourcesOfTable = 10;

/** Deletes the table that a tenant has of its own, and what else is in its stack. */
export async function removeOwnTable(run: Run, subject: TenantSubject): Promise<void> {
  const { deps } = run;
  const stack = tenantStackRef(subject.customer);
  const [phase] = run.progress.plan(resourcesOfTable);
  const work = stackWork(deps, phase);
  const current = await waitUntilStable(deps, stack, work);
  if (!current) return;
  if (stackStateOf(current.status) === 'updatable') {
    const unprotected = deployTenantTable(run, subject, { isProtected: false, handlesChanges: false });
    await unprotected.catch((error: unknown) => {
      if (!(error instanceof JobFailed || error instanceof DomainError)) throw error;
      deps.log(`The stack is deleted as it is: ${error.message}`);
    });
  }
  await removeStack(deps, stack, { finalSnapshot: false }, work);
  deps.log(`The table of ${subject.customer.code} is deleted.`);
}
