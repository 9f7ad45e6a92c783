/** What can be done with a stack. */
export type StackState =
  /** There is no stack. */
  | 'absent'
  /** CloudFormation works on it, and will come to an end by itself. */
  | 'in-progress'
  /** It can be updated. */
  | 'updatable'
  /** It can never be updated again; it has to go before it can be created anew. */
  | 'must-be-deleted'
  /** It can be updated once it has gone back to what it was. */
  | 'rollback-failed'
  /** Only a person can mend it, or it is deleted. */
  | 'unrecoverable';

/** By the status that CloudFormation gives a stack. */
const states: Readonly<Record<string, StackState>> = {
  CREATE_COMPLETE: 'updatable',
  CREATE_FAILED: 'must-be-deleted',
  CREATE_IN_PROGRESS: 'in-progress',
  DELETE_COMPLETE: 'absent',
  DELETE_FAILED: 'must-be-deleted',
  DELETE_IN_PROGRESS: 'in-progress',
  IMPORT_COMPLETE: 'updatable',
  IMPORT_IN_PROGRESS: 'in-progress',
  IMPORT_ROLLBACK_COMPLETE: 'updatable',
  IMPORT_ROLLBACK_FAILED: 'unrecoverable',
  IMPORT_ROLLBACK_IN_PROGRESS: 'in-progress',
  // It waits for a change set that nobody may ever execute.
  REVIEW_IN_PROGRESS: 'must-be-deleted',
  ROLLBACK_COMPLETE: 'must-be-deleted',
  ROLLBACK_FAILED: 'must-be-deleted',
  ROLLBACK_IN_PROGRESS: 'in-progress',
  UPDATE_COMPLETE: 'updatable',
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: 'in-progress',
  UPDATE_FAILED: 'updatable',
  UPDATE_IN_PROGRESS: 'in-progress',
  UPDATE_ROLLBACK_COMPLETE: 'updatable',
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: 'in-progress',
  UPDATE_ROLLBACK_FAILED: 'rollback-failed',
  UPDATE_ROLLBACK_IN_PROGRESS: 'in-progress',
};

/** @throws Error for a status that CloudFormation did not have when this was written */
export function stackStateOf(status: string): StackState {
  const state = states[status];
  if (!state) throw new Error(`What to do with a stack in ${status} is not known: update the console.`);
  return state;
}

/** Whether a deployment that left the stack in this status has succeeded. */
export const hasSucceeded = (status: string): boolean => /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(status);
