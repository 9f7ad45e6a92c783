import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { CredentialProvider } from '../aws/credentials.ts';

export interface SecretClients {
  cloudFormation: CloudFormationClient;
  secrets: SecretsManagerClient;
}

/** Clients for each region, created on first use. */
export function secretClients(credentials: CredentialProvider): (region: string) => SecretClients {
  const made = new Map<string, SecretClients>();
  return (region) => {
    const known = made.get(region);
    if (known) return known;
    const settings = { region, credentials };
    const clients = {
      cloudFormation: new CloudFormationClient(settings),
      secrets: new SecretsManagerClient(settings),
    };
    made.set(region, clients);
    return clients;
  };
}
