import { setTimeout as delay } from 'node:timers/promises';
import type { CloudFormationClient, Stack } from '@aws-sdk/client-cloudformation';
import { isSettled, type StackWork } from '@console/core/ports/stacks';
import { eventOf, eventsUntil } from './events.ts';
import { readStack } from './read-stack.ts';

export interface Follow {
  client: CloudFormationClient;
  stackId: string;
  /** Only events after this one are passed on. */
  after: string | undefined;
  pollMs: number;
  work: StackWork;
}

/** A stack in review waits for a change set that may never be executed. */
const isStable = (status: string): boolean => isSettled(status) || status === 'REVIEW_IN_PROGRESS';

/** Passes events of a stack on until CloudFormation has stopped working on it. Returns the stable stack. */
export async function followStack({ client, stackId, after, pollMs, work }: Follow): Promise<Stack | undefined> {
  let last = after;
  for (;;) {
    const stack = await readStack(client, stackId);
    // Read after the status: no event of the work that has ended is missed.
    const newEvents = (await eventsUntil(client, stackId, ({ EventId }) => EventId === last)).reverse();
    for (const event of newEvents) work.onEvent?.(eventOf(event));
    last = newEvents.at(-1)?.EventId ?? last;
    if (!stack || isStable(stack.StackStatus ?? '')) return stack;
    await delay(pollMs);
  }
}
