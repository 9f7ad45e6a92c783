export interface StackRef {
  region: string;
  name: string;
}

export interface StackEvent {
  /** ISO 8601 UTC. */
  time: string;
  logicalId: string;
  /** CloudFormation type, such as `AWS::ECS::Service`. */
  type: string;
  /** Status of the resource, such as `CREATE_IN_PROGRESS`. */
  status: string;
  reason?: string;
}

/** The first resource that failed, and its own reason. */
export interface StackFailure {
  resource: string;
  type: string;
  reason: string;
}

export interface StackResult {
  /** CloudFormation's stack status, such as `UPDATE_COMPLETE`. */
  status: string;
  outputs: Record<string, string>;
  /** Set when the last piece of work on the stack failed. */
  failure?: StackFailure;
}

export interface StackWork {
  onEvent?: (event: StackEvent) => void;
}

/** Whether an administrator has prepared a region for deployments; `outdated`: for another version, or for other apps. */
export type RegionPreparation = 'ready' | 'missing' | 'outdated';

/**
 * Stacks of CloudFormation, or of the local cluster. Work goes on when the caller is gone.
 * A failure of a stack is a result, not an exception; exceptions are for a stack that could not be reached or asked.
 */
export interface Stacks {
  /** Without it, nothing can be deployed to the region. */
  preparationOf(region: string): Promise<RegionPreparation>;
  describe(stack: StackRef): Promise<StackResult | null>;
  /** Creates or updates from the cloud assembly in the folder `assembly`; resolves when the stack is at rest. */
  deploy(stack: StackRef, assembly: string, work?: StackWork): Promise<StackResult>;
  /** Deletes; resolves when it is gone (null) or the deletion failed. A stack that is not there: null. */
  remove(stack: StackRef, options: { finalSnapshot: boolean }, work?: StackWork): Promise<StackResult | null>;
  /** Resolves when no work is in progress; null when there is no such stack. */
  settle(stack: StackRef, work?: StackWork): Promise<StackResult | null>;
  /** Asks for the work in progress to be undone; nothing happens when there is none. `settle` waits for the end. */
  cancel(stack: StackRef): Promise<void>;
  /** Goes on from UPDATE_ROLLBACK_FAILED. */
  continueRollback(stack: StackRef, work?: StackWork): Promise<StackResult>;
}

/** True when CloudFormation has stopped working on a stack of this status. */
export const isSettled = (status: string): boolean => !status.endsWith('_IN_PROGRESS');
