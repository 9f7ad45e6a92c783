import type { StackRef } from './stacks.ts';

/** How the snapshot of a running database ended: a sentence when it was not made. */
export type SnapshotEnd = { id: string } | { reason: string };

/** Snapshots of databases: the final ones, which stacks leave behind, and those that are asked for. */
export interface Snapshots {
  /** The id of the last one that the stack has left since then; undefined when there is none. */
  ofStack(stack: StackRef, since: Date): Promise<string | undefined>;
  /**
   * Makes one of the database of a stack, which goes on running, and waits until it can be restored.
   * @param key of the work: the same for a job that takes over
   * @param signal stops the waiting, and deletes what was made
   */
  make?(stack: StackRef, key: string, signal: AbortSignal): Promise<SnapshotEnd>;
  /** Deletes it; no error when it is gone already. */
  remove(snapshot: { region: string; id: string }): Promise<void>;
}
