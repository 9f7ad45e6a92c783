import type { ResourceStatus, StackEvent } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { failureAmong } from './first-failure.ts';
import { plainReason } from './reason.ts';

const stackId = 'arn:aws:cloudformation:eu-central-1:1:stack/s/1';
const of = (LogicalResourceId: string, ResourceStatus: ResourceStatus, ResourceStatusReason?: string): StackEvent => ({
  EventId: `${LogicalResourceId} ${ResourceStatus}`,
  Timestamp: new Date(0),
  StackId: stackId,
  StackName: 's',
  LogicalResourceId,
  ResourceType: LogicalResourceId === 's' ? 'AWS::CloudFormation::Stack' : 'AWS::ECS::Service',
  ...(LogicalResourceId === 's' && { PhysicalResourceId: stackId }),
  ResourceStatus,
  ...(ResourceStatusReason !== undefined && { ResourceStatusReason }),
});

describe('the failure of a stack', () => {
  it('is the first resource that failed on its own, also when cancelled ones are reported before it', () => {
    const events = [
      of('Database', 'CREATE_FAILED', 'Resource creation cancelled'),
      of('Service', 'CREATE_FAILED', 'no capacity'),
      of('Other', 'CREATE_FAILED', 'also broken'),
      of('s', 'ROLLBACK_IN_PROGRESS', 'The following resource(s) failed to create: [Database, Service, Other]'),
    ];
    expect(failureAmong(events)).toEqual({ resource: 'Service', type: 'AWS::ECS::Service', reason: 'no capacity' });
  });

  it('is that of the stack when no resource was reached', () => {
    const events = [of('s', 'CREATE_IN_PROGRESS'), of('s', 'ROLLBACK_IN_PROGRESS', 'Parameter validation failed')];
    expect(failureAmong(events)).toMatchObject({ resource: 's', reason: 'Parameter validation failed' });
  });

  it('is undefined when nothing failed', () => {
    expect(failureAmong([of('s', 'CREATE_IN_PROGRESS'), of('Service', 'CREATE_COMPLETE')])).toBeUndefined();
  });
});

it.each([
  [
    'Resource handler returned message: "Quota exceeded" (RequestToken: 1-2, HandlerErrorCode: Limit)',
    'Quota exceeded',
  ],
  ['Role is invalid (Service: Iam, Status Code: 400, Request ID: 1)', 'Role is invalid'],
  ['Task exited with code 1', 'Task exited with code 1'],
])('reduces a reason to its core: %s', (reason, plain) => {
  expect(plainReason(reason)).toBe(plain);
});
