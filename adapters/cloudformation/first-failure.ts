import type { StackEvent as AwsStackEvent, CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { StackFailure } from '@console/core/ports/stacks';
import { eventsUntil, isAboutStack } from './events.ts';
import { plainReason } from './reason.ts';

const workBegins = new Set(['CREATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'DELETE_IN_PROGRESS', 'IMPORT_IN_PROGRESS']);

/** Resources that CloudFormation gave up since another one had failed. */
const collateral = /^Resource (creation|update|deletion) cancelled/i;

/** Why the last piece of work on the stack failed. */
export async function firstFailure(
  client: CloudFormationClient,
  stackId: string,
  stackStatus: string,
): Promise<StackFailure | undefined> {
  let begun = false;
  const events = await eventsUntil(client, stackId, (event) => {
    if (begun) return true;
    begun = beginsWork(event, stackStatus);
    return false;
  });
  return failureAmong(events.reverse());
}

/** What went wrong in a rollback that failed began with the rollback; the update's own failure is an old story. */
const beginsWork = (event: AwsStackEvent, stackStatus: string): boolean =>
  isAboutStack(event) &&
  (workBegins.has(event.ResourceStatus ?? '') ||
    (stackStatus === 'UPDATE_ROLLBACK_FAILED' && event.ResourceStatus === 'UPDATE_ROLLBACK_IN_PROGRESS'));

/** The first resource that failed by itself, or what is said of the stack as a whole. Events are oldest first. */
export function failureAmong(events: AwsStackEvent[]): StackFailure | undefined {
  const failed = events.filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'));
  const resource = failed.find(
    (event) => !isAboutStack(event) && !collateral.test(event.ResourceStatusReason ?? 'Resource creation cancelled'),
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
