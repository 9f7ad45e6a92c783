import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { Stacks } from '@console/core/ports/stacks';
import type { CredentialProvider } from '../aws/credentials.ts';
import { readStack, resultOf } from './read-stack.ts';

export type ClientOf = (region: string) => CloudFormationClient;

/** The part of the port that changes nothing. */
export const createStackReader = (clientOf: ClientOf): Pick<Stacks, 'describe'> => ({
  async describe({ region, name }) {
    const found = await readStack(clientOf(region), name);
    return found ? resultOf(clientOf(region), found) : null;
  },
});

export function clientsByRegion(credentials: CredentialProvider): ClientOf {
  const clients = new Map<string, CloudFormationClient>();
  return (region) => {
    const client = clients.get(region) ?? new CloudFormationClient({ region, credentials, maxAttempts: 10 });
    clients.set(region, client);
    return client;
  };
}
