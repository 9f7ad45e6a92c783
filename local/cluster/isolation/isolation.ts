import { mkdirSync } from 'node:fs';
import type { ListeningSocket } from '../../processes/listening-sockets.ts';
import type { LaunchPlan } from '../tasks/launch-plan.ts';

/** A task to start. */
export interface Confinable {
  /** The folder of its customer; only the customer's tasks write to it. */
  home: string;
  memoryMiB: number | undefined;
  plan: LaunchPlan;
  /** The folder of its program, and all that belongs to it. @default plan.cwd */
  code?: { cwd: string; root: string };
  /** Further folders that it needs. */
  folders?: readonly string[];
}

/** How to start a task so that it can do no more than it may. */
export interface Confined extends Pick<LaunchPlan, 'command' | 'cwd' | 'env'> {
  /** The user of the customer, when it has one of its own. */
  uid?: number;
  owns?: (socket: ListeningSocket) => boolean;
  /** Ends what the task has started and left. */
  end?: () => Promise<void>;
  /** Known when it has ended: whether it was killed because it used more memory than it may. */
  exceededMemory?: () => boolean;
}

/** Keeps customers' applications apart from each other and from the console. */
export interface Isolation {
  confine(task: Confinable): Promise<Confined>;
  /** The user of the customer with this home, which is created; undefined when it has none of its own. */
  userOf(home: string): number | undefined;
  close?: () => void;
}

/** Applications run as the user of the console: it keeps them apart only by what they are told. */
export const sharedUser: Isolation = {
  async confine({ home, plan }) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    return plan;
  },
  userOf: () => undefined,
};
