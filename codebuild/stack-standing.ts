/** What can be done with a stack. */
export type Standing =
  /** There is no stack. */
  | 'gone'
  /** CloudFormation works on it, and will come to an end by itself. */
  | 'busy'
  /** It can be updated. */
  | 'usable'
  /** It can never be updated again; it has to go before it can be created anew. */
  | 'dead'
  /** It can be updated once it has gone back to what it was. */
  | 'half-rolled-back'
  /** Only a person can mend it, or it is deleted. */
  | 'beyond-repair';

/** By the status that CloudFormation gives a stack. */
const standings: Readonly<Record<string, Standing>> = {
  CREATE_COMPLETE: 'usable',
  CREATE_FAILED: 'dead',
  CREATE_IN_PROGRESS: 'busy',
  DELETE_COMPLETE: 'gone',
  DELETE_FAILED: 'dead',
  DELETE_IN_PROGRESS: 'busy',
  IMPORT_COMPLETE: 'usable',
  IMPORT_IN_PROGRESS: 'busy',
  IMPORT_ROLLBACK_COMPLETE: 'usable',
  IMPORT_ROLLBACK_FAILED: 'beyond-repair',
  IMPORT_ROLLBACK_IN_PROGRESS: 'busy',
  // It waits for a change set that nobody may ever execute.
  REVIEW_IN_PROGRESS: 'dead',
  ROLLBACK_COMPLETE: 'dead',
  ROLLBACK_FAILED: 'dead',
  ROLLBACK_IN_PROGRESS: 'busy',
  UPDATE_COMPLETE: 'usable',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'busy',
  UPDATE_FAILED: 'usable',
  UPDATE_IN_PROGRESS: 'busy',
  UPDATE_ROLLBACK_COMPLETE: 'usable',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'busy',
  UPDATE_ROLLBACK_FAILED: 'half-rolled-back',
  UPDATE_ROLLBACK_IN_PROGRESS: 'busy',
};

/** @throws Error for a status that CloudFormation did not have when this was written */
export function standingOf(status: string): Standing {
  const standing = standings[status];
  if (!standing) throw new Error(`What to do with a stack in ${status} is not known: update the console.`);
  return standing;
}

/** Whether a deployment that left the stack in this status has succeeded. */
export const hasSucceeded = (status: string): boolean => /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status);
