import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { Stacks } from '@console/core/ports/stacks';
import { clientsByRegion } from '../aws/access.ts';
import type { CredentialProvider } from '../aws/credentials.ts';
import { readStack, resultOf } from './read-stack.ts';

export type ClientOf = (region: string) => CloudFormationClient;

export const cloudFormationClients = (credentials: CredentialProvider): ClientOf =>
  clientsByRegion((region) => new CloudFormationClient({ region, credentials, maxAttempts: 10 }));

/** The part of the port that changes nothing. */
export const createStackReader = (clientOf: ClientOf): Pick<Stacks, 'describe'> => ({
  async describe({ region, name }) {
    const found = await readStack(clientOf(region), name);
    return found ? resultOf(clientOf(region), found) : null;
  },
});
