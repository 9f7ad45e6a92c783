import type { StackRef } from './stacks.ts';

/** A task that came to its end. */
export interface StoppedTask {
  id: string;
  /** ISO 8601 UTC. */
  stoppedAt: string;
  /** Why it was stopped, in the words of the cluster. */
  reason: string;
  /** Of its container; undefined when that never ran. */
  exitCode?: number | undefined;
  /** What the cluster says about the container, such as why its image could not be pulled. */
  containerReason?: string | undefined;
  /** The last lines of its output. */
  lastLines: string[];
}

/** What can be seen of an application while its stack is deployed. A rollback deletes most of it. */
export interface Evidence {
  /** Newest first. */
  stopped: StoppedTask[];
  /** The health check of the load balancer, when it fails. */
  healthCheck?: { path: string; reason: string } | undefined;
  /** What the cluster tells of the service, newest first. */
  events: string[];
}

/** Looks for the causes of failures that a stack does not give. */
export interface Diagnosis {
  /** What has happened since then; null when there is nothing more to know than the stack says. */
  inspect(stack: StackRef, since: Date): Promise<Evidence | null>;
  /** What the application has written since then, oldest first, in pages. A rollback deletes it. */
  log(stack: StackRef, since: Date): AsyncIterable<readonly string[]>;
}
