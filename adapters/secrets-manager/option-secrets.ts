import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
  type PutSecretValueCommandOutput,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { CustomerSecrets } from '@console/core/ports/customer-secrets';
import type { SecretReference } from '@console/core/records/secret-reference';
import { customerOfStack, customerTag, optionSecretName } from '@console/core/stack-names';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';
import { secretClients } from './clients.ts';
import { deletionUnderWay, isBeingDeleted } from './deletion.ts';

/** A version has at most 20 labels. */
const mostLabels = 20;

/**
 * The values of secret options: one secret per customer, a JSON object in each version. Nothing is ever read here. A
 * label of its own keeps the version with the latest value of each option: Secrets Manager deletes versions without one.
 */
export function createOptionSecrets(
  credentials: CredentialProvider,
): Pick<CustomerSecrets, 'putOptions' | 'removeOptions'> {
  const clientsOf = secretClients(credentials);
  return {
    async putOptions(stack, values) {
      const { secrets } = clientsOf(stack.region);
      const names = Object.keys(values);
      const references: Record<string, SecretReference> = {};
      for (let from = 0; from < names.length; from += mostLabels) {
        const some = names.slice(from, from + mostLabels);
        const part = Object.fromEntries(some.map((name) => [name, values[name] ?? '']));
        const { ARN: arn = '', VersionId: version = '' } = await putVersion(secrets, stack.name, part);
        for (const key of some) references[key] = { arn, key, version };
      }
      return references;
    },
    async removeOptions({ region, name }) {
      const { secrets } = clientsOf(region);
      const command = new DeleteSecretCommand({ SecretId: optionSecretName(name), ForceDeleteWithoutRecovery: true });
      try {
        await callAws('Secrets Manager', () => secrets.send(command));
      } catch (error) {
        if (!(error instanceof ResourceNotFoundException || isBeingDeleted(error))) throw error;
      }
    },
  };
}

async function putVersion(
  client: SecretsManagerClient,
  stack: string,
  values: Readonly<Record<string, string>>,
): Promise<PutSecretValueCommandOutput> {
  const put = new PutSecretValueCommand({
    SecretId: optionSecretName(stack),
    SecretString: JSON.stringify(values),
    VersionStages: Object.keys(values).map((name) => `option-${name}`),
  });
  const send = () => callAws('Secrets Manager', () => client.send(put));
  try {
    return await send();
  } catch (error) {
    if (isBeingDeleted(error)) throw deletionUnderWay(stack, error);
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  await create(client, stack);
  return send();
}

/** Without a value: the first one that is put becomes the current version. */
async function create(client: SecretsManagerClient, stack: string): Promise<void> {
  const command = new CreateSecretCommand({
    Name: optionSecretName(stack),
    Description: 'Values of the secret options of an application',
    // The roles of the application, and CloudFormation, may read secrets with this tag only.
    Tags: [{ Key: customerTag, Value: customerOfStack(stack) ?? stack }],
  });
  try {
    await callAws('Secrets Manager', () => client.send(command));
  } catch (error) {
    if (isBeingDeleted(error)) throw deletionUnderWay(stack, error);
    if (!(error instanceof ResourceExistsException)) throw error;
  }
}
