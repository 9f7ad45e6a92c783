import { actionsByRole, propertiesOf, resource, resources } from '@console/cdk-constructs/testing/resources';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { clock, palette, poolProps } from './testing/functions-samples.ts';
import { poolTemplate } from './testing/functions-templates.ts';

const ROUTE = 'AWS::ApiGatewayV2::Route';
const FUNCTION = 'AWS::Lambda::Function';

interface TenantRole {
  AssumeRolePolicyDocument: {
    Statement: { Action: string | string[]; Principal: { AWS: { 'Fn::GetAtt': [string] }[] }; Condition: object }[];
  };
}

const tenantRole = (template: Template): TenantRole => {
  const roles = propertiesOf(template, 'AWS::IAM::Role');
  return roles.find(({ Policies }) => Policies?.[0].PolicyName === 'Tenant') as TenantRole;
};

describe('the stack of a pool', () => {
  const template = poolTemplate();

  it('is called by the codes of its tenants', () => {
    const { Properties } = resource(template, 'AWS::ApiGatewayV2::DomainName');
    expect(Properties.DomainName).toBe('*.palette.example.com');
    expect(resource(template, 'AWS::CertificateManager::Certificate').Properties.DomainName).toBe(
      '*.palette.example.com',
    );
    expect(resource(template, 'AWS::Route53::RecordSet').Properties.Name).toBe('*.palette.example.com.');
    expect(resource(template, 'AWS::ApiGatewayV2::Api').Properties.DisableExecuteApiEndpoint).toBe(true);
  });

  it('asks its authorizer about every route that is not listed as open', () => {
    const asked = propertiesOf(template, ROUTE).filter(({ AuthorizationType }) => AuthorizationType === 'CUSTOM');
    const others = propertiesOf(template, ROUTE).filter(({ AuthorizationType }) => AuthorizationType !== 'CUSTOM');
    expect(asked.map(({ RouteKey }) => RouteKey).sort()).toEqual(['ANY /colors', 'GET /colors/{id}']);
    expect(asked.every(({ AuthorizerId }) => AuthorizerId !== undefined)).toBe(true);
    expect(others.map(({ RouteKey }) => RouteKey).sort()).toEqual(['$default', 'GET /health']);
  });

  it('keeps what the authorizer decides for one token on one host', () => {
    expect(resource(template, 'AWS::ApiGatewayV2::Authorizer').Properties).toMatchObject({
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      IdentitySource: ['$request.header.Authorization', '$context.domainName'],
    });
  });

  it('runs its functions on ARM and the newest Node.js, each with a log that ends', () => {
    const functions = propertiesOf(template, FUNCTION);
    expect(functions).toHaveLength(6);
    for (const one of functions) {
      expect(one).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(one.LoggingConfig.LogGroup).toBeDefined();
    }
    for (const { RetentionInDays } of propertiesOf(template, 'AWS::Logs::LogGroup')) expect(RetentionInDays).toBe(30);
  });

  it('tells its functions where they are', () => {
    const api = propertiesOf(template, FUNCTION).find(({ Handler }) => Handler === 'api.handler');
    expect(Object.keys(api?.Environment.Variables).sort()).toEqual([
      'EVENT_BUS_NAME',
      'METER_TABLE_NAME',
      'NODE_OPTIONS',
      'TABLE_NAME',
      'TENANCY_POOL_HOST',
      'TENANCY_PREFIX',
      'TENANT_ROLE_ARN',
      'USER_POOL_CLIENT_ID',
      'USER_POOL_ID',
    ]);
    expect(api?.Environment.Variables).toMatchObject({
      TENANCY_PREFIX: '/tenancy/palette.eu-central-1/',
      TENANCY_POOL_HOST: 'palette',
      EVENT_BUS_NAME: 'pool-palette',
    });
  });

  it('has a protected table with the keys and indexes of tenants', () => {
    const table = Object.values(resources(template, 'AWS::DynamoDB::Table')).find(
      ({ Properties }) => Properties.GlobalSecondaryIndexes,
    );
    expect(table).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    expect(table?.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
    const indexes = table?.Properties.GlobalSecondaryIndexes as {
      IndexName: string;
      KeySchema: { AttributeName: string }[];
    }[];
    expect(
      indexes.map(({ IndexName, KeySchema }) => [IndexName, ...KeySchema.map((key) => key.AttributeName)]),
    ).toEqual([1, 2, 3].map((n) => [`GSI${n}`, `GSI${n}PK`, `GSI${n}SK`]));
  });

  it('signs nobody up, and lets no client write who somebody is', () => {
    const pool = resource(template, 'AWS::Cognito::UserPool').Properties;
    expect(pool.AdminCreateUserConfig).toMatchObject({ AllowAdminCreateUserOnly: true });
    expect(pool.Schema).toContainEqual(expect.objectContaining({ Name: 'tenant_id', Mutable: false }));
    expect(pool.LambdaConfig).toMatchObject({ PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } });
    const { WriteAttributes } = resource(template, 'AWS::Cognito::UserPoolClient').Properties;
    expect(WriteAttributes).toEqual(['email', 'name']);
    // Cognito refuses a client that may not write what the pool requires.
    const schema = pool.Schema as { Name: string; Required?: boolean }[];
    expect(WriteAttributes).toEqual(
      expect.arrayContaining(schema.filter(({ Required }) => Required).map(({ Name }) => Name)),
    );
  });

  it('lets the user pools of its tenants call the trigger, where they have one of their own', () => {
    const triggered = (from: ReturnType<typeof poolTemplate>) => {
      const [trigger] = Object.entries(from.findResources('AWS::Lambda::Function')).filter(
        ([, { Properties }]) => Properties.Handler === 'pre-token.handler',
      );
      return propertiesOf(from, 'AWS::Lambda::Permission')
        .filter(({ FunctionName }) => FunctionName['Fn::GetAtt']?.[0] === trigger?.[0])
        .map(({ Principal, SourceArn, SourceAccount }) => ({ Principal, SourceArn, SourceAccount }));
    };
    expect(triggered(template)).toHaveLength(1);
    expect(triggered(poolTemplate({ product: { ...palette, users: 'own' } }))).toContainEqual({
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: `arn:aws:cognito-idp:${poolProps.region}:${poolProps.account}:userpool/*`,
      SourceAccount: poolProps.account,
    });
  });

  it('gives its functions no right to an item of a tenant', () => {
    const roles = actionsByRole(template);
    expect(Object.keys(roles)).toHaveLength(4);
    for (const actions of Object.values(roles)) {
      const onData = actions.filter((action) => /^dynamodb:(Query|Scan|Batch|Delete)/.test(action));
      expect(onData).toEqual([]);
    }
  });

  it('lets only these become a tenant, by one tag', () => {
    const { Statement } = tenantRole(template).AssumeRolePolicyDocument;
    const roles = /^ApplicationRoles(Serving|Streaming)Role/;
    expect(Statement.flatMap(({ Action }) => Action).sort()).toEqual(['sts:AssumeRole', 'sts:TagSession']);
    for (const { Principal, Condition } of Statement) {
      expect(Principal.AWS.every((arn) => roles.test(arn['Fn::GetAtt'][0]))).toBe(true);
      expect(Condition).toEqual({
        StringLike: { 'aws:RequestTag/tenantId': '?'.repeat(26) },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
        Null: { 'aws:RequestTag/tenantId': 'false' },
      });
    }
  });

  it('writes what the library reads about the pool', () => {
    const names = propertiesOf(template, 'AWS::SSM::Parameter').map(({ Name }) => Name);
    expect(names.sort()).toEqual(
      ['issuers', 'limits/large', 'limits/standard', 'shared-table-name'].map(
        (name) => `/tenancy/palette.eu-central-1/${name}`,
      ),
    );
  });

  it('delivers events to the functions that list them, and what fails to a queue', () => {
    expect(resource(template, 'AWS::Events::Rule').Properties).toMatchObject({
      EventBusName: { Ref: resource(template, 'AWS::Events::EventBus').id },
      EventPattern: { 'detail-type': ['ColourChosen'] },
      State: 'ENABLED',
      Targets: [expect.objectContaining({ DeadLetterConfig: expect.anything() })],
    });
    expect(resource(template, 'AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      Enabled: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: expect.anything() },
    });
  });

  it('keeps an event that a function has failed with, which the rule counts as delivered', () => {
    const { Targets } = resource(template, 'AWS::Events::Rule').Properties;
    const [target] = Targets as { Arn: Record<string, string[]>; DeadLetterConfig: { Arn: unknown } }[];
    if (!target) throw new Error('The rule has no target.');
    expect(resource(template, 'AWS::Lambda::EventInvokeConfig').Properties).toEqual({
      FunctionName: { Ref: target.Arn['Fn::GetAtt']?.[0] },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 6 * 60 * 60,
      DestinationConfig: { OnFailure: { Destination: target.DeadLetterConfig.Arn } },
    });
    const senders = Object.entries(actionsByRole(template)).filter(([, actions]) =>
      actions.includes('sqs:SendMessage'),
    );
    expect(senders.map(([role]) => role).sort()).toEqual([
      'ApplicationRolesServingRole',
      'ApplicationRolesStreamingRole',
    ]);
  });

  it('has the outputs that jobs and tenants need', () => {
    expect(Object.keys(template.findOutputs('*')).sort()).toEqual([
      'AccessLogGroupName',
      'ApiId',
      'ApiUrl',
      'BusName',
      'DeadLetterQueueArn',
      'FunctionApiArn',
      'FunctionOnChangeArn',
      'FunctionOnColourArn',
      'ParameterPrefix',
      'PreTokenFunctionArn',
      'TableArn',
      'TableName',
      'TableStreamArn',
      'TenantRoleArn',
      'UsageTableName',
      'UserPoolClientId',
      'UserPoolId',
      'UserPoolIssuer',
    ]);
  });
});

describe('a pool of a product that defines little', () => {
  const template = poolTemplate({ product: clock, host: 'clock' });

  it('has no table, people, queue or role of tenants', () => {
    for (const type of ['AWS::Cognito::UserPool', 'AWS::SQS::Queue', 'AWS::Lambda::EventSourceMapping'])
      template.resourceCountIs(type, 0);
    template.resourceCountIs('AWS::DynamoDB::Table', 1);
    expect(template.findOutputs('TenantRoleArn')).toEqual({});
  });
});

describe('the table of a pool', () => {
  it('scales with its use when its capacity is provisioned', () => {
    const product = {
      ...palette,
      table: { ...palette.table, indexes: 1, stream: false, billingMode: 'PROVISIONED' as const },
    };
    const template = poolTemplate({ product });
    template.resourceCountIs('AWS::ApplicationAutoScaling::ScalableTarget', 4);
    for (const { RoleARN } of propertiesOf(template, 'AWS::ApplicationAutoScaling::ScalableTarget'))
      expect(RoleARN).toBeUndefined();
  });
});
