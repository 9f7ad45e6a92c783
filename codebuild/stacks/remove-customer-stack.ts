import { step } from '@console/core/contract/texts/steps';
import type { LocalizableText } from '@console/core/contract/texts/template';
import { desiredState } from '@console/core/subjects/customer';
import { ClaimLost, JobFailed } from '../job-error.ts';
import type { Phase } from '../progress.ts';
import type { Run } from '../run.ts';
import { type CustomerSubject, customerStackRef, deployable, withCustomerAssembly } from './customer-stack.ts';
import { eraseFiles, filesThatStay } from './erase-files.ts';
import { waitUntilStable } from './prepare-stack.ts';
import { removeStack } from './remove-stack.ts';
import { requirePreparedRegion } from './require-prepared-region.ts';
import { stackWork } from './stack-events.ts';
import { hasSucceeded, stackStateOf } from './stack-state.ts';

/** About as many resources as a customer's stack has: before a deletion nobody counts them. */
const resourcesOfCustomer = 40;

export interface Removal {
  outcome: 'deleted' | 'absent';
  /** Files that could not be deleted, as there was nothing left to delete them with. */
  stay?: LocalizableText | undefined;
}

/** Deletes the customer's stack, with its files, whatever state it is in. @throws JobFailed that names what is left */
export async function removeCustomerStack(
  run: Run,
  subject: CustomerSubject,
  options: { finalSnapshot: boolean },
): Promise<Removal> {
  const { deps, progress } = run;
  const stack = customerStackRef(subject.customer);
  const [protectionPhase, erasurePhase, deletionPhase] = progress.plan(4, 1, resourcesOfCustomer);
  const work = stackWork(deps, deletionPhase);
  const current = await waitUntilStable(deps, stack, work);
  if (!current) return { outcome: 'absent' };
  let stay: LocalizableText | undefined;
  if (stackStateOf(current.status) === 'updatable') {
    await requirePreparedRegion(deps, stack.region);
    await allowDeletion(run, protectionPhase, subject, options);
    stay = await eraseFiles(run, erasurePhase, subject);
  } else if (!current.status.startsWith('DELETE_')) stay = await filesThatStay(run, subject);
  if (run.watch.claimLost) throw new ClaimLost();
  await removeStack(deps, stack, options, work);
  return { outcome: 'deleted', stay };
}

/**
 * Turns the deletion protection of the database off and sets what becomes of it. A product that can no longer be
 * synthesised does not keep its customers from being deleted: the stack is then deleted as it is.
 */
async function allowDeletion(
  run: Run,
  phase: Phase,
  subject: CustomerSubject,
  { finalSnapshot }: { finalSnapshot: boolean },
): Promise<void> {
  const { deps, operation } = run;
  phase.report(0, step('unprotecting-database'));
  try {
    const desired = { ...desiredState(subject.customer, operation), stopped: true };
    const deployment = await deployable(run, subject, desired);
    await withCustomerAssembly(run, deployment, { deletionProtection: false, finalSnapshot }, async ({ assembly }) => {
      const result = await deps.stacks.deploy(deployment.stack, assembly, stackWork(deps, phase));
      const outcome = hasSucceeded(result.status) ? 'is off' : 'could not be turned off';
      deps.log(`Deletion protection ${outcome}: ${result.failure?.reason ?? result.status}.`);
    });
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error;
    deps.log(`The stack is deleted as it is, because its product cannot be synthesized: ${error.message}`);
  }
}
