import {
  type CloudFormationClient,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { createCloudFormationStacks } from './stacks.ts';

const stack = { region: 'eu-central-1', name: 'customer-acme' };
const validation = (message: string) => Object.assign(new Error(message), { name: 'ValidationError' });

/** Stacks on a CloudFormation whose one stack has these statuses, request by request; the last one stays. */
function stacksIn(statuses: (string | undefined)[], refusal?: Error) {
  const changes: string[] = [];
  const events: { EventId: string; ResourceStatus: string | undefined }[] = [];
  const left = [...statuses];
  const send = async (command: object) => {
    if (command instanceof DescribeStacksCommand) {
      const status = left.length > 1 ? left.shift() : left[0];
      if (status === undefined) throw validation('Stack with id customer-acme does not exist');
      events.unshift({ EventId: String(events.length), ResourceStatus: status });
      return { Stacks: [{ StackId: 'id', StackName: stack.name, StackStatus: status, Outputs: [] }] };
    }
    if (command instanceof DescribeStackEventsCommand) return { StackEvents: [...events] };
    changes.push(command.constructor.name);
    if (refusal) throw refusal;
    return {};
  };
  const port = createCloudFormationStacks({
    credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }),
    pollMs: 1,
    clientOf: () => ({ send }) as unknown as CloudFormationClient,
  });
  return { port, changes };
}

describe('cancelling work on a stack', () => {
  it.each([
    ['UPDATE_IN_PROGRESS', ['CancelUpdateStackCommand']],
    ['CREATE_IN_PROGRESS', ['DeleteStackCommand']],
    ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', []],
    ['UPDATE_ROLLBACK_IN_PROGRESS', []],
    ['DELETE_IN_PROGRESS', []],
    ['UPDATE_COMPLETE', []],
    [undefined, []],
  ])('in %s', async (status, expected) => {
    const { port, changes } = stacksIn([status]);
    await port.cancel(stack);
    expect(changes).toEqual(expected);
  });

  it('may come too late', async () => {
    const late = validation('CancelUpdateStack cannot be called from current stack status');
    await stacksIn(['UPDATE_IN_PROGRESS'], late).port.cancel(stack);
    const denied = Object.assign(new Error('no'), { name: 'AccessDenied' });
    await expect(stacksIn(['UPDATE_IN_PROGRESS'], denied).port.cancel(stack)).rejects.toMatchObject({
      code: 'access-denied',
    });
  });
});

describe('waiting for a stack', () => {
  it('ends when CloudFormation has stopped working on it, and passes events on', async () => {
    const { port } = stacksIn(['UPDATE_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'UPDATE_COMPLETE']);
    const seen: string[] = [];
    const result = await port.settle(stack, { onEvent: ({ status }) => seen.push(status) });
    expect(result).toEqual({ status: 'UPDATE_COMPLETE', outputs: {} });
    expect(seen).toContain('UPDATE_COMPLETE');
  });

  it('does not wait for a change set that may never be executed', async () => {
    expect(await stacksIn(['REVIEW_IN_PROGRESS']).port.settle(stack)).toMatchObject({ status: 'REVIEW_IN_PROGRESS' });
  });

  it('returns null when the stack is deleted, and the stack when that failed', async () => {
    const gone = stacksIn(['UPDATE_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_COMPLETE']);
    expect(await gone.port.remove(stack, { finalSnapshot: true })).toBeNull();
    const stays = stacksIn(['UPDATE_COMPLETE', 'DELETE_IN_PROGRESS', 'DELETE_FAILED']);
    expect(await stays.port.remove(stack, { finalSnapshot: true })).toMatchObject({ status: 'DELETE_FAILED' });
  });

  it('continues a failed rollback', async () => {
    const { port, changes } = stacksIn([
      'UPDATE_ROLLBACK_FAILED',
      'UPDATE_ROLLBACK_IN_PROGRESS',
      'UPDATE_ROLLBACK_COMPLETE',
    ]);
    expect(await port.continueRollback(stack)).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE' });
    expect(changes).toEqual(['ContinueUpdateRollbackCommand']);
  });
});
