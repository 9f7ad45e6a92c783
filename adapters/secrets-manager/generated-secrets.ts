import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import type { CustomerSecrets } from '@console/core/ports/customer-secrets';
import { z } from 'zod';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';
import { readStack } from '../cloudformation/read-stack.ts';
import { secretClients } from './clients.ts';

/** ARNs of secrets, by name. */
const generatedOutput = z.record(z.string(), z.string());

/** The generated values of a stack, where the stack keeps them. */
export function createGeneratedSecrets(credentials: CredentialProvider): Pick<CustomerSecrets, 'generated'> {
  const clientsOf = secretClients(credentials);
  return {
    async generated({ region, name: stack }, name) {
      const { cloudFormation, secrets } = clientsOf(region);
      const found = await readStack(cloudFormation, stack);
      const output = found?.Outputs?.find(({ OutputKey }) => OutputKey === 'GeneratedSecrets')?.OutputValue;
      const arns = output === undefined ? {} : generatedOutput.parse(JSON.parse(output));
      if (!Object.hasOwn(arns, name)) return undefined;
      try {
        const command = new GetSecretValueCommand({ SecretId: arns[name] });
        return (await callAws('Secrets Manager', () => secrets.send(command))).SecretString;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },
  };
}
