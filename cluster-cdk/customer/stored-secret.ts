import type { SecretReference } from '@console/core/records/secret-reference';
import { Secret as ContainerSecret } from 'aws-cdk-lib/aws-ecs';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { SecretValue } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** A secret value where it is stored. */
export interface StoredSecret {
  /** A reference that CloudFormation resolves; never the value itself. */
  text: string;
  /** What ECS injects when a task starts. */
  injected: ContainerSecret;
}

/** The whole text of a secret, or one field of it. */
export const storedIn = (secret: ISecret, field?: string): StoredSecret => ({
  text: (field === undefined ? secret.secretValue : secret.secretValueFromJson(field)).unsafeUnwrap(),
  injected: ContainerSecret.fromSecretsManager(secret, field),
});

/** As Secrets Manager ends the ARN of a secret. */
const complete = /-[A-Za-z0-9]{6}$/;

/** A value that was stored before the stack was deployed. */
export function storedAt(scope: Construct, id: string, { arn, key, version }: SecretReference): StoredSecret {
  const holder = new Construct(scope, id);
  const secret = complete.test(arn)
    ? Secret.fromSecretCompleteArn(holder, 'Secret', arn)
    : Secret.fromSecretPartialArn(holder, 'Secret', arn);
  return {
    text: SecretValue.secretsManager(arn, { jsonField: key, versionId: version }).unsafeUnwrap(),
    injected: ContainerSecret.fromSecretsManagerVersion(secret as ISecret, { versionId: version }, key),
  };
}
