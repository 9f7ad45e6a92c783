import { AwsError } from '../aws-error.ts';

export interface DynoxideAnswer {
  status: number;
  text: string;
}

/** The database of tenants' data, as it is. */
export interface TenantDatabase {
  /** @param target such as `DynamoDB_20120810.GetItem`. @throws AwsError that SDK clients retry when it does not respond */
  call(target: string, body: unknown): Promise<DynoxideAnswer>;
}

const anybody =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export const tenantDatabase = (endpoint: string): TenantDatabase => ({
  async call(target, body) {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': target,
          'x-amz-date': '20260101T000000Z',
          authorization: anybody,
        },
        body: JSON.stringify(body),
      });
      return { status: response.status, text: await response.text() };
    } catch (cause) {
      const error = new AwsError('InternalServerError', 'The database does not respond.', 500);
      throw Object.assign(error, { cause });
    }
  },
});

export const dynamodbTarget = (action: string): string => `DynamoDB_20120810.${action}`;
