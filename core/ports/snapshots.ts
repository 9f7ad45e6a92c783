import type { StackRef } from './stacks.ts';

/** Final snapshots of databases, which stacks leave behind. */
export interface Snapshots {
  /** The id of the last one that the stack has left since then; undefined when there is none. */
  ofStack(stack: StackRef, since: Date): Promise<string | undefined>;
  /** Deletes it; no error when it is gone already. */
  remove(snapshot: { region: string; id: string }): Promise<void>;
}
