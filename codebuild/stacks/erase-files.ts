import { auditText } from '@console/core/contract/texts/audit';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import type { LocalizableText } from '@console/core/contract/texts/template';
import { placeProduct } from '@console/core/products/place';
import { erasureOutput } from '@console/core/stack-names';
import { ClaimLost, JobFailed } from '../job-error.ts';
import { limits } from '../limits.ts';
import type { Phase } from '../progress.ts';
import type { Run } from '../run.ts';
import { type CustomerSubject, customerStackRef } from './customer-stack.ts';
import { keptDeployment } from './deployment.ts';

/**
 * Deletes the files of the customer on the file system of its region, before the stack that leads to them is deleted.
 * Answers with what stays where its stack has nothing that could delete them. @throws JobFailed when files are left
 */
export async function eraseFiles(
  run: Run,
  phase: Phase,
  subject: CustomerSubject,
): Promise<LocalizableText | undefined> {
  const { deps, operation, watch } = run;
  const stack = customerStackRef(subject.customer);
  const current = await deps.stacks.describe(stack);
  if (!current || !(erasureOutput in current.outputs)) return filesThatStay(run, subject);
  if (watch.claimLost) throw new ClaimLost();
  phase.report(0, step('erasing-files'));
  deps.log('Deleting the files of the customer.');
  let last = '';
  const end = await deps.commands.run(
    {
      stack,
      command: [],
      name: 'erasure',
      task: 'erasure',
      timeoutSeconds: limits.commandSeconds,
      key: `${operation.id}-${operation.attempt - operation.lostJobs}-e`,
    },
    (line) => {
      last = line;
      deps.log(`erasure | ${line}`);
    },
    watch.signal,
  );
  if (watch.claimLost) throw new ClaimLost();
  if ('exitCode' in end && end.exitCode === 0) return undefined;
  const why = 'reason' in end ? end.reason : `${last || 'no output'} (exit code ${end.exitCode})`;
  throw new JobFailed({
    code: 'erasure-failed',
    reason: reason('files-not-erased', { reason: why }),
    hint: hint('erase-again'),
  });
}

/** Of a customer whose stack cannot be updated any more, or could not be. */
export async function filesThatStay(run: Run, { customer }: CustomerSubject): Promise<LocalizableText | undefined> {
  const { place } = run.deps.settings;
  // One machine deletes the folders of a stack with it.
  if (place !== 'aws') return undefined;
  const kept = await keptDeployment(run, customer);
  if (kept?.product.runtime !== 'containers' || Object.keys(placeProduct(kept.product, place).storage).length === 0)
    return undefined;
  const stay = auditText('files-stay', { folder: `/${customer.id}` });
  run.deps.log(stay.text);
  return stay;
}
