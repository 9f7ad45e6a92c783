import { setTimeout as delay } from 'node:timers/promises';
import type { CloudFormationClient, Stack } from '@aws-sdk/client-cloudformation';
import { isSettled, type StackWork } from '@console/core/ports/stacks';
import { eventOf, eventsUntil } from './events.ts';
import { readStack } from './read-stack.ts';

export interface Follow {
  client: CloudFormationClient;
  stackId: string;
  /** Events after this one are told. */
  after: string | undefined;
  pollMs: number;
  work: StackWork;
}

/** A stack that waits for a change set which nobody may ever execute is at rest. */
const atRest = (status: string): boolean => isSettled(status) || status === 'REVIEW_IN_PROGRESS';

/** Tells what happens on a stack until CloudFormation has stopped working on it. Answers the stack at rest. */
export async function followStack({ client, stackId, after, pollMs, work }: Follow): Promise<Stack | undefined> {
  let last = after;
  for (;;) {
    const stack = await readStack(client, stackId);
    // Read after the status: no event of the work that has ended is missed.
    const news = (await eventsUntil(client, stackId, ({ EventId }) => EventId === last)).reverse();
    for (const event of news) work.onEvent?.(eventOf(event));
    last = news.at(-1)?.EventId ?? last;
    if (!stack || atRest(stack.StackStatus ?? '')) return stack;
    await delay(pollMs);
  }
}
