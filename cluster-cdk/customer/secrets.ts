import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { isDatabasePassword } from '@console/core/products/secrets';
import { Secret as ContainerSecret } from 'aws-cdk-lib/aws-ecs';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SecretValue } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Database } from './database.ts';
import { fill, type PlaceholderValues, secretValues } from './placeholder-values.ts';

/** The product's `secrets`, which ECS injects when a task starts. */
export function containerSecrets(
  scope: Construct,
  templates: Readonly<Record<string, string>>,
  values: PlaceholderValues,
  database: Database | undefined,
): Record<string, ContainerSecret> {
  const all = { ...values, ...(database && secretValues(database)) };
  const entries = Object.entries(templates).map(([name, template]) => {
    if (database && isDatabasePassword(template)) {
      return [name, ContainerSecret.fromSecretsManager(database.credentials, 'password')] as const;
    }
    const secret = new Secret(scope, `Secret-${name}`, {
      description: `${name} of the application`,
      // Not unsafe: passwords are references, which CloudFormation resolves.
      secretStringValue: SecretValue.unsafePlainText(fill(template, all)),
    }) as ISecret;
    suppressFindings(secret, {
      'AwsSolutions-SMG4': 'Composed of the product definition and other secrets at each deployment.',
    });
    return [name, ContainerSecret.fromSecretsManager(secret)] as const;
  });
  return Object.fromEntries(entries);
}
