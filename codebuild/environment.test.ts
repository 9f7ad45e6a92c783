import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment.ts';

const common = {
  OPERATION_ID: '01JD0000000000000000000000',
  CODEBUILD_BUILD_ID: 'jobs:1',
  TABLE_NAME: 't',
  PRODUCTS_DIR: 'products',
  CLUSTER_ACCOUNT: '111122223333',
  DOMAIN_NAME: 'example.com',
  HOSTED_ZONE_ID: 'Z1',
  NAT_GATEWAYS: '1',
  APPLICATION_URL: 'https://{code}.example.com/',
};
const aws = {
  ...common,
  AWS_REGION: 'eu-central-1',
  DEPLOY_ROLE_ARN: 'arn:aws:iam::111122223333:role/deployment-console-deploy',
  EXTERNAL_ID: 'x',
};

describe('the environment of a job', () => {
  it('is that of AWS unless it names a local cluster', () => {
    expect(readEnvironment(aws)).toMatchObject({ DEPLOY_ROLE_ARN: aws.DEPLOY_ROLE_ARN, NAT_GATEWAYS: 1 });
    const local = {
      ...common,
      LOCAL_CLUSTER_URL: 'http://127.0.0.1:1',
      LOCAL_CLUSTER_TOKEN: 't',
      DATA_DIR: '.local',
      TENANT_ENDPOINT_URL: 'http://127.0.0.1:2',
      TENANT_ACCESS_KEY_ID: 'local',
      TENANT_SECRET_ACCESS_KEY: 'local',
    };
    expect(readEnvironment(local)).toMatchObject({ LOCAL_CLUSTER_URL: 'http://127.0.0.1:1' });
  });

  it('names all that is missing or wrong at once', () => {
    const { EXTERNAL_ID: _, ...incomplete } = { ...aws, OPERATION_ID: '$(id)', DEPLOY_ROLE_ARN: 'admin' };
    expect(() => readEnvironment(incomplete)).toThrow(/OPERATION_ID.*DEPLOY_ROLE_ARN: must be the ARN.*EXTERNAL_ID/);
  });
});
