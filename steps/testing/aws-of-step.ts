import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OpenStep } from './open-step.ts';

/** The data of a step as its roles reach it, in place of its functions. */
export function awsOf({ cluster, outputs }: OpenStep) {
  const place = { endpoint: cluster.endpoint.url, region: 'eu-central-1', maxAttempts: 1 };
  const asApi = () => {
    const { expiration: _, ...credentials } = cluster.identity.issueFor(outputs.ApiRoleArn ?? '', 'story');
    return credentials;
  };
  const clientWith = (credentials: ReturnType<typeof asApi>) =>
    DynamoDBDocumentClient.from(new DynamoDBClient({ ...place, credentials }));
  return {
    /** With the role of the function. */
    api: () => clientWith(asApi()),
    /** With the role of a tenant, as the function assumes it. */
    async tenant(tenantId: string) {
      const { Credentials } = await new STSClient({ ...place, credentials: asApi() }).send(
        new AssumeRoleCommand({
          RoleArn: outputs.TenantRoleArn,
          RoleSessionName: `tenant-${tenantId}`,
          DurationSeconds: 900,
          Tags: [{ Key: 'tenantId', Value: tenantId }],
        }),
      );
      const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
      return clientWith({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
    },
  };
}
