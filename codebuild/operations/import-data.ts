import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import { step } from '@console/core/contract/texts/steps';
import { putFilesInput } from '@console/core/contract/upload';
import type { ImportEnd, Imports } from '@console/core/ports';
import { JobFailed } from '../job-error.ts';
import type { Phase } from '../progress.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { type CustomerDeployment, customerStackRef, loadCustomer } from '../stacks/customer-stack.ts';

/** The same for a job that takes over from one that was lost, another for a retry. */
const keyOf = ({ operation: { id, attempt, lostJobs } }: Run): string => `${id}-${attempt - lostJobs}`;

/** Fills the new database and storage of a customer from an upload. @throws JobFailed */
export async function restoreUpload(
  run: Run,
  phase: Phase,
  { stack }: Pick<CustomerDeployment, 'stack'>,
  upload: string,
): Promise<void> {
  stopIfRequested(run);
  phase.report(0, step('importing'));
  const end = await importsOf(run).restore({ stack, upload, key: keyOf(run) }, run.watch.signal);
  stopIfRequested(run);
  demandSuccess(end, 'import-again');
  const { statements, rows, files, leftOut } = end;
  run.deps.log(`Imported: ${statements} statements, ${rows} rows, ${files} files.`);
  for (const [what, count] of Object.entries(leftOut)) run.deps.log(`Left out: ${what}, ${count} times.`);
}

/** Unpacks an upload in a storage of a customer. */
export async function uploadFiles(run: Run): Promise<undefined> {
  const { customer } = await loadCustomer(run);
  const { upload, storage, folder = '' } = putFilesInput.parse(run.operation.input);
  stopIfRequested(run);
  run.progress.begin(step('unpacking'));
  const request = { stack: customerStackRef(customer), upload, storage, folder, key: keyOf(run) };
  const end = await importsOf(run).putFiles(request, run.watch.signal);
  stopIfRequested(run);
  demandSuccess(end, 'upload-again');
  run.deps.log(`Unpacked in storage ${storage}: ${end.files} files.`);
}

function importsOf({ deps: { imports } }: Run): Imports {
  // The API refuses the request where there are none.
  if (!imports) throw new Error('Uploads can be used on one machine only.');
  return imports;
}

function demandSuccess(
  end: ImportEnd,
  advice: 'import-again' | 'upload-again',
): asserts end is Extract<ImportEnd, { rows: number }> {
  if (!('reason' in end)) return;
  throw new JobFailed({
    code: 'import-failed',
    reason: reason('not-imported', { reason: end.reason }),
    hint: hint(advice),
  });
}
