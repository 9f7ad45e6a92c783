import { hint } from '@console/core/contract/texts/hints';
import { DomainError } from '@console/core/errors';
import { JobFailed } from '../job-error.ts';

/** What is refused for what it is, such as a template, will not be at the next attempt either. */
export function rethrowRefusal(error: unknown): never {
  if (!(error instanceof DomainError) || error.kind !== 'validation') throw error;
  throw new JobFailed({ code: error.code, reason: error.message, hint: hint('nothing-deployed') });
}
