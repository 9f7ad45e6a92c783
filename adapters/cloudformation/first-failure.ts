import type { StackEvent as AwsStackEvent, CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { StackFailure } from '@console/core/ports/stacks';
import { eventsUntil, isAboutStack } from './events.ts';
import { plainReason } from './reason.ts';

const firstStatuses = new Set(['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'DELETE_IN_PROGRESS', 'IMPORT_IN_PROGRESS']);

/** Resources that CloudFormation cancelled after another one had failed. */
const cancelled = /^Resource (creation|update|deletion) cancelled/i;

/** Why the last piece of work on the stack failed. */
export async function firstFailure(
  client: CloudFormationClient,
  stackId: string,
  stackStatus: string,
): Promise<StackFailure | undefined> {
  let isComplete = false;
  const events = await eventsUntil(client, stackId, (event) => {
    if (isComplete) return true;
    isComplete = startsWork(event, stackStatus);
    return false;
  });
  return failureAmong(events.reverse());
}

/** The failure of a rollback is looked for in the rollback alone, and not in the update before it. */
const startsWork = (event: AwsStackEvent, stackStatus: string): boolean =>
  isAboutStack(event) &&
  (firstStatuses.has(event.ResourceStatus ?? '') ||
    (stackStatus === 'UPDATE_ROLLBACK_FAILED' && event.ResourceStatus === 'UPDATE_ROLLBACK_IN_PROGRESS'));

/** The first resource that failed on its own, or the failure of the stack itself. Events are oldest first. */
export function failureAmong(events: AwsStackEvent[]): StackFailure | undefined {
  const failed = events.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'));
  const resource = failed.find(
    (event) => !isAboutStack(event) && !cancelled.test(event.ResourceStatusReason ?? 'Resource creation cancelled'),
  );
  const stack = events.find(
    (event) => isAboutStack(event) && event.ResourceStatusReason && /ROLLBACK|FAILED/.test(event.ResourceStatus ?? ''),
  );
  const event = resource ?? failed.find((one) => !isAboutStack(one)) ?? stack;
  if (!event) return undefined;
  return {
    resource: event.LogicalResourceId ?? '',
    type: event.ResourceType ?? '',
    reason: plainReason(event.ResourceStatusReason ?? 'CloudFormation gives no reason.'),
  };
}
