import {
  CancelUpdateStackCommand,
  type CloudFormationClient,
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
} from '@aws-sdk/client-cloudformation';
import { notFound } from '@console/core/errors';
import type { StackRef, StackResult, Stacks, StackWork } from '@console/core/ports/stacks';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';
import { deploy } from './deploy.ts';
import { newestEvent } from './events.ts';
import { followStack } from './follow.ts';
import { isAbsence, readStack, resultOf } from './read-stack.ts';
import { type ExpectedBootstrap, preparationOf } from './region-preparation.ts';
import { type ClientOf, clientsByRegion, createStackReader } from './stack-reader.ts';

export interface CloudFormationStacksOptions {
  /** Credentials that may call CloudFormation and assume the roles of CDK's bootstrap. */
  credentials: CredentialProvider;
  /** Left out, every region counts as prepared. */
  bootstrap?: ExpectedBootstrap;
  /** Milliseconds between two requests for the state of a stack in progress. */
  pollMs?: number;
  /** @default a client for each region, with the credentials */
  clientOf?: ClientOf;
}

/** The port on AWS. CloudFormation continues an operation when nothing waits for it. */
export function createCloudFormationStacks(options: CloudFormationStacksOptions): Stacks {
  const { credentials, bootstrap, pollMs = 3_000 } = options;
  const clientOf = options.clientOf ?? clientsByRegion(credentials);
  const toolkitOptions = (region: string) => ({ region, credentials, pollMs });

  /** Starts work on a stack with `start`, and follows it to its end. */
  const run = async (
    stack: StackRef,
    start: (client: CloudFormationClient) => Promise<unknown>,
    work: StackWork = {},
  ): Promise<StackResult | null> => {
    const client = clientOf(stack.region);
    const found = await readStack(client, stack.name);
    if (!found?.StackId || found.StackStatus === 'DELETE_COMPLETE') return null;
    const after = await newestEvent(client, found.StackId);
    await callAws('CloudFormation', () => start(client));
    const last = await followStack({ client, stackId: found.StackId, after, pollMs, work });
    return last ? resultOf(client, last) : null;
  };

  return {
    preparationOf: async (region) => (bootstrap ? preparationOf(clientOf(region), bootstrap) : 'ready'),
    ...createStackReader(clientOf),
    async deploy(stack, assembly, work = {}) {
      const client = clientOf(stack.region);
      return deploy({ client, toolkit: toolkitOptions(stack.region), stack, assembly, work });
    },
    remove: (stack, _, work) =>
      run(stack, (client) => client.send(new DeleteStackCommand({ StackName: stack.name })), work),
    settle: (stack, work) => run(stack, async () => {}, work),
    cancel: ({ region, name }) => cancel(clientOf(region), name),
    async continueRollback(stack, work) {
      const command = new ContinueUpdateRollbackCommand({ StackName: stack.name });
      const result = await run(stack, (client) => client.send(command), work);
      if (!result) throw notFound(`The stack ${stack.name} in ${stack.region}`);
      return result;
    },
  };
}

/** CloudFormation can cancel an update; to cancel a creation, its stack has to be deleted. */
async function cancel(client: CloudFormationClient, name: string): Promise<void> {
  const status = (await readStack(client, name))?.StackStatus;
  try {
    if (status === 'UPDATE_IN_PROGRESS') {
      await callAws('CloudFormation', () => client.send(new CancelUpdateStackCommand({ StackName: name })));
    } else if (status === 'CREATE_IN_PROGRESS') {
      await callAws('CloudFormation', () => client.send(new DeleteStackCommand({ StackName: name })));
    }
  } catch (error) {
    if (!isAbsence(error) && !hasEnded(error)) throw error;
  }
}

/** The work ended before the request to cancel it arrived. */
const hasEnded = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'ValidationError' &&
  /cannot be called from current stack status/.test(error.message);
