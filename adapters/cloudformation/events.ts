import {
  type StackEvent as AwsStackEvent,
  type CloudFormationClient,
  DescribeStackEventsCommand,
} from '@aws-sdk/client-cloudformation';
import type { StackEvent } from '@console/core/ports/stacks';
import { callAws } from '../aws/failure.ts';
import { plainReason } from './reason.ts';

export const stackType = 'AWS::CloudFormation::Stack';

export const eventOf = (event: AwsStackEvent): StackEvent => ({
  time: (event.Timestamp ?? new Date(0)).toISOString(),
  logicalId: event.LogicalResourceId ?? '',
  type: event.ResourceType ?? '',
  status: event.ResourceStatus ?? '',
  ...(event.ResourceStatusReason && { reason: plainReason(event.ResourceStatusReason) }),
});

/** True when the event is about the stack itself, not a stack that is one of its resources. */
export const isAboutStack = (event: AwsStackEvent): boolean =>
  event.ResourceType === stackType &&
  (event.PhysicalResourceId === event.StackId || event.LogicalResourceId === event.StackName);

/** Events of a stack, newest first, until `isEnough` is true of one, which is not given. */
export async function eventsUntil(
  client: CloudFormationClient,
  stackId: string,
  isEnough: (event: AwsStackEvent) => boolean,
): Promise<AwsStackEvent[]> {
  const events: AwsStackEvent[] = [];
  for (let token: string | undefined; ; ) {
    const command = new DescribeStackEventsCommand({ StackName: stackId, ...(token && { NextToken: token }) });
    const page = await callAws('CloudFormation', () => client.send(command));
    for (const event of page.StackEvents ?? []) {
      if (isEnough(event)) return events;
      events.push(event);
    }
    if (!page.NextToken) return events;
    token = page.NextToken;
  }
}

/** The id of the newest event. */
export async function newestEvent(client: CloudFormationClient, stackId: string): Promise<string | undefined> {
  const command = new DescribeStackEventsCommand({ StackName: stackId });
  const { StackEvents } = await callAws('CloudFormation', () => client.send(command));
  return StackEvents?.[0]?.EventId;
}
