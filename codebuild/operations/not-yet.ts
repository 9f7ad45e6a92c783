import { hint } from '@console/core/contract/texts/hints';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';

/** For a type that has no work yet. */
export async function notYet({ operation }: Run): Promise<never> {
  throw new JobFailed({
    code: 'not-implemented',
    reason: `This version of the console cannot carry out ${operation.type}.`,
    hint: hint('fix-named-cause'),
  });
}
