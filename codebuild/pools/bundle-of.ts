import { hint } from '@console/core/contract/texts/hints';
import { DomainError } from '@console/core/errors';
import type { FoundBundle } from '@console/core/ports';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import type { PoolDefinition } from './pool-deployment.ts';

/** The built code of a version. @throws JobFailed with the reason that it could not be built */
export async function bundleOf(run: Run, definition: PoolDefinition): Promise<FoundBundle> {
  const { deps, watch } = run;
  try {
    return await deps.bundles.find({ ...definition, signal: watch.signal });
  } catch (error) {
    stopIfRequested(run);
    if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
    throw new JobFailed({ code: error.code, reason: error.message, hint: hint('nothing-deployed') });
  }
}
