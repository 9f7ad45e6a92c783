import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions, Input } from '../../aws/testing/aws-server.ts';
import { Pace } from './pace.ts';
import { SimulatedStack } from './simulated-stack.ts';

/** Few, so that lists have several pages. */
const eventsOnPage = 4;
const updatable = /^(CREATE|UPDATE|UPDATE_ROLLBACK|IMPORT|IMPORT_ROLLBACK)_COMPLETE$/;

const refusal = (message: string) => new AwsError('ValidationError', message);

/** CloudFormation with stacks that go through their states over time. `calls` lists the actions that changed them. */
export function createCloudFormationService() {
  const stacks: SimulatedStack[] = [];
  const calls: string[] = [];
  const pace = new Pace();
  const find = ({ StackName: nameOrId }: Input): SimulatedStack | undefined =>
    stacks.findLast(({ record }) => record.id === nameOrId) ??
    stacks.findLast(({ record }) => record.name === nameOrId && record.status !== 'DELETE_COMPLETE');
  const stackOf = (input: Input): SimulatedStack => {
    const found = find(input);
    if (!found) throw refusal(`Stack with id ${input.StackName} does not exist`);
    return found;
  };
  /** The stack, when it is in a status from which the action can be called. */
  const ready = (input: Input, from: RegExp, messageOf: (stack: SimulatedStack) => string) => {
    const stack = stackOf(input);
    if (!from.test(stack.record.status)) throw refusal(messageOf(stack));
    calls.push(String(input.Action));
    return stack;
  };

  const actions: Actions = {
    GetCallerIdentity: () => ({ Account: '222222222222', Arn: 'arn:aws:iam::222222222222:user/u', UserId: 'u' }),
    DescribeStacks: (input) => ({ Stacks: [descriptionOf(stackOf(input))] }),
    DescribeStackEvents(input) {
      const { events } = stackOf(input).record;
      const from = input.NextToken === undefined ? 0 : events.findIndex(({ EventId }) => EventId === input.NextToken);
      return { StackEvents: events.slice(from, from + eventsOnPage), NextToken: events[from + eventsOnPage]?.EventId };
    },
    GetTemplate: (input) => ({ TemplateBody: stackOf(input).body || '{}' }),
    ListStackResources: () => ({ StackResourceSummaries: [] }),
    CreateStack(input) {
      const name = String(input.StackName);
      if (find(input)) throw new AwsError('AlreadyExistsException', `Stack [${name}] already exists`);
      calls.push('CreateStack');
      const stack = new SimulatedStack(name, pace);
      stacks.push(stack);
      stack.create(String(input.TemplateBody));
      return { StackId: stack.record.id };
    },
    UpdateStack(input) {
      const stack = ready(
        input,
        updatable,
        ({ record }) => `Stack:${record.id} is in ${record.status} state and can not be updated.`,
      );
      if (stack.body === input.TemplateBody) throw refusal('No updates are to be performed.');
      stack.update(String(input.TemplateBody));
      return { StackId: stack.record.id };
    },
    DeleteStack(input) {
      const stack = find(input);
      const status = stack?.record.status ?? 'DELETE_IN_PROGRESS';
      if (/^UPDATE_.*IN_PROGRESS$/.test(status)) {
        throw refusal(`Stack [${input.StackName}] cannot be deleted while in status ${status}`);
      }
      if (stack && status !== 'DELETE_IN_PROGRESS') {
        calls.push('DeleteStack');
        stack.delete();
      }
      return {};
    },
    CancelUpdateStack(input) {
      ready(input, /^UPDATE_IN_PROGRESS$/, notFrom('CancelUpdateStack')).cancelUpdate();
      return {};
    },
    ContinueUpdateRollback(input) {
      ready(input, /^UPDATE_ROLLBACK_FAILED$/, notFrom('ContinueUpdateRollback')).continueRollback();
      return {};
    },
  };
  return { actions, calls, pace };
}

const notFrom = (action: string) => () => `${action} cannot be called from current stack status`;

const descriptionOf = ({ record, outputs }: SimulatedStack) => ({
  StackId: record.id,
  StackName: record.name,
  StackStatus: record.status,
  CreationTime: record.createdAt,
  Outputs: Object.entries(outputs).map(([OutputKey, { Value }]) => ({ OutputKey, OutputValue: Value })),
});
