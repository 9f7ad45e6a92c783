import type { OperationError } from '@console/core/contract/operation';
import { type Failure, operationFailure } from '@console/core/operations/texts';

/** The operation has failed, for a reason that is told to the operator. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';
  readonly error: OperationError;

  constructor(failure: Failure) {
    const error = operationFailure(failure);
    super(error.message);
    this.error = error;
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

/** The worker cannot do this part of the work: the operation is left to the next job, which is a build. */
export class NeedsBuild extends Error {
  override readonly name = 'NeedsBuild';

  constructor() {
    super('This work changes a stack, which only a build can do.');
  }
}
