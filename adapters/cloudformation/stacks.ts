import {
  CancelUpdateStackCommand,
  CloudFormationClient,
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
} from '@aws-sdk/client-cloudformation';
import { notFound } from '@console/core/errors';
import type { StackRef, StackResult, Stacks, StackWork } from '@console/core/ports/stacks';
import type { CredentialProvider } from '../aws/credentials.ts';
import { asking } from '../aws/failure.ts';
import { type BootstrapOptions, bootstrapRegion } from './bootstrap.ts';
import { deploy } from './deploy.ts';
import { newestEvent } from './events.ts';
import { followStack } from './follow.ts';
import { isAbsence, readStack, resultOf } from './read-stack.ts';

export interface CloudFormationStacksOptions {
  /** Credentials that may call CloudFormation and assume the roles of CDK's bootstrap. */
  credentials: CredentialProvider;
  /** How a region that is not prepared for stacks is prepared; left out, it must be. */
  bootstrap?: BootstrapOptions;
  /** Milliseconds between two looks at a stack that is worked on. */
  pollMs?: number;
  log?: (line: string) => void;
  /** @default a client for each region, with the credentials */
  clientOf?: (region: string) => CloudFormationClient;
}

/** The port on AWS: CloudFormation works on the stacks, whoever waits for it. */
export function createCloudFormationStacks(options: CloudFormationStacksOptions): Stacks {
  const { credentials, bootstrap, pollMs = 3_000, log = () => {} } = options;
  const clientOf = options.clientOf ?? clientsByRegion(credentials);
  const placeOf = (region: string) => ({ region, credentials, pollMs });

  const prepared = new Set<string>();
  const prepareRegion = async (region: string) => {
    if (!bootstrap || prepared.has(region)) return;
    if (await bootstrapRegion(clientOf(region), placeOf(region), bootstrap)) {
      log(`Region ${region} is prepared for stacks (CDK bootstrap).`);
    }
    prepared.add(region);
  };

  /** Starts work on a stack by `begin`, and follows it to its end. */
  const work = async (
    stack: StackRef,
    begin: (client: CloudFormationClient) => Promise<unknown>,
    told: StackWork = {},
  ): Promise<StackResult | null> => {
    const client = clientOf(stack.region);
    const found = await readStack(client, stack.name);
    if (!found?.StackId || found.StackStatus === 'DELETE_COMPLETE') return null;
    const after = await newestEvent(client, found.StackId);
    await asking('CloudFormation', () => begin(client));
    const last = await followStack({ client, stackId: found.StackId, after, pollMs, work: told });
    return last ? resultOf(client, last) : null;
  };

  return {
    async describe({ region, name }) {
      const found = await readStack(clientOf(region), name);
      return found ? resultOf(clientOf(region), found) : null;
    },
    async deploy(stack, assembly, told = {}) {
      await prepareRegion(stack.region);
      return deploy({ client: clientOf(stack.region), place: placeOf(stack.region), stack, assembly, work: told });
    },
    remove: (stack, _, told) =>
      work(stack, (client) => client.send(new DeleteStackCommand({ StackName: stack.name })), told),
    settle: (stack, told) => work(stack, async () => {}, told),
    cancel: ({ region, name }) => cancel(clientOf(region), name),
    async continueRollback(stack, told) {
      const command = new ContinueUpdateRollbackCommand({ StackName: stack.name });
      const result = await work(stack, (client) => client.send(command), told);
      if (!result) throw notFound(`The stack ${stack.name} in ${stack.region}`);
      return result;
    },
  };
}

function clientsByRegion(credentials: CredentialProvider): (region: string) => CloudFormationClient {
  const clients = new Map<string, CloudFormationClient>();
  return (region) => {
    const client = clients.get(region) ?? new CloudFormationClient({ region, credentials, maxAttempts: 10 });
    clients.set(region, client);
    return client;
  };
}

/** CloudFormation can go back from an update; a creation can only be given up, which deletes the stack. */
async function cancel(client: CloudFormationClient, name: string): Promise<void> {
  const status = (await readStack(client, name))?.StackStatus;
  try {
    if (status === 'UPDATE_IN_PROGRESS') {
      await asking('CloudFormation', () => client.send(new CancelUpdateStackCommand({ StackName: name })));
    } else if (status === 'CREATE_IN_PROGRESS') {
      await asking('CloudFormation', () => client.send(new DeleteStackCommand({ StackName: name })));
    }
  } catch (error) {
    if (!isAbsence(error) && !hasEnded(error)) throw error;
  }
}

/** The work ended between the look at it and the request to cancel it. */
const hasEnded = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === 'ValidationError' &&
  /cannot be called from current stack status/.test(error.message);
