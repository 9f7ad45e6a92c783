import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { SecretNames } from '@console/core/products/placeholders';
import { storedSecret } from '@console/core/products/secrets';
import { Secret as ContainerSecret } from 'aws-cdk-lib/aws-ecs';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SecretValue } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { fill } from './placeholder-values.ts';
import type { Values } from './values.ts';

/** Environment variables, by whether they are secret. */
export interface Variables {
  environment: Record<string, string>;
  secrets: Record<string, ContainerSecret>;
}

export interface SecretText {
  /** Begins with `Secret`: the permissions of tasks go by that. */
  id: string;
  description: string;
  template: string;
}

/** What ECS injects for a text that holds secrets; undefined for an empty text, which Secrets Manager does not store. */
export function secretText(
  scope: Construct,
  { id, description, template }: SecretText,
  names: SecretNames,
  { all, stored }: Values,
): ContainerSecret | undefined {
  const placeholder = storedSecret(template, names);
  const found = placeholder && stored[placeholder];
  if (found) return found.injected;
  const text = fill(template, all);
  if (text === '') return undefined;
  const secret = new Secret(scope, id, {
    description,
    // Not unsafe: passwords are references, which CloudFormation resolves.
    secretStringValue: SecretValue.unsafePlainText(text),
  }) as ISecret;
  suppressFindings(secret, {
    'AwsSolutions-SMG4': 'Composed of the product definition and other secrets at each deployment.',
  });
  return ContainerSecret.fromSecretsManager(secret);
}

/** The product's `secrets`, which ECS injects when a task starts. */
export function secretVariables(
  scope: Construct,
  prefix: string,
  templates: Readonly<Record<string, string>>,
  names: SecretNames,
  values: Values,
): Variables {
  const variables: Variables = { environment: {}, secrets: {} };
  for (const [name, template] of Object.entries(templates)) {
    const text = { id: `${prefix}-${name}`, description: `${name} of the application`, template };
    const secret = secretText(scope, text, names, values);
    if (secret) variables.secrets[name] = secret;
    else variables.environment[name] = '';
  }
  return variables;
}
