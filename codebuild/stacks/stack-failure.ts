import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { StackFailure, StackRef, StackResult } from '@console/core/ports';
import type { Cause } from '../diagnosis/cause.ts';
import { JobFailed } from '../job-error.ts';
import { hintFor } from './hint-for-resource.ts';

/** A deployment ended in another way than it should. The cause, where it is known, says more than the resource did. */
export const resourceFailed = (stack: StackRef, { status, failure }: StackResult, cause?: Cause) =>
  new JobFailed({
    code: 'resource-failed',
    reason: cause?.reason ?? failure?.reason ?? reason('stack-ended', { stack: stack.name, status }),
    resource: failure?.resource,
    hint: cause?.hint ?? hintFor(failure?.type ?? '', failure?.reason ?? ''),
  });

/** The stack is in a status that it does not come out of by itself. */
export const rollbackFailed = (stack: StackRef, { status, failure }: StackResult) =>
  new JobFailed({
    code: 'rollback-failed',
    reason: failure?.reason ?? reason('rollback-failed'),
    resource: failure?.resource,
    hint: hint('rollback-stuck', { stack: stack.name, region: stack.region, status }),
  });

/** Something of the stack is left. */
export const deleteFailed = (stack: StackRef, failure: StackFailure | undefined) =>
  new JobFailed({
    code: 'delete-failed',
    reason: failure?.reason ?? reason('delete-failed'),
    resource: failure?.resource,
    hint: hint('deletion-stuck', { stack: stack.name, region: stack.region }),
  });
