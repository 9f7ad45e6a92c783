import type { OperationError } from '@console/core/contract/operation';

/** The operation has failed, for a reason that is told to the operator. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  constructor(readonly error: OperationError) {
    super(error.message);
  }
}

/** Somebody asked for the operation to be cancelled, and what it had begun is undone. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** The operation is no longer this job's: nothing more may be written. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}
