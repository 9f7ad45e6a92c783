import {
  actionsByRole,
  propertiesOf,
  resource,
  resources,
  trustByRole,
} from '@console/cdk-constructs/testing/resources';
import { managementOutputs } from '@console/core/configuration/names';
import { describe, expect, it } from 'vitest';
import { managementTemplate } from './testing/synthesize.ts';

const template = managementTemplate();

describe('the table', () => {
  it('is kept, whatever happens to the stack', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      },
    });
  });

  it('has the keys of its records and indexes', () => {
    const keys = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];
    expect(resource(template, 'AWS::DynamoDB::Table').Properties).toMatchObject({
      KeySchema: keys('pk', 'sk'),
      GlobalSecondaryIndexes: ['gsi1', 'gsi2', 'gsi3'].map((name) => ({
        IndexName: name,
        KeySchema: keys(`${name}pk`, `${name}sk`),
        Projection: { ProjectionType: 'ALL' },
      })),
    });
  });

  it('has a stream that is read so that one bad record does not block the others', () => {
    expect(resource(template, 'AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      BatchSize: 100,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 3600,
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [resource(template, 'AWS::SQS::Queue').id, 'Arn'] } },
      },
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"entity":{"S":["operation","batch"]}}}}' }] },
    });
  });
});

describe('what other systems have of accounts', () => {
  it('are events on a bus of its own, which nobody outside of the account may use', () => {
    template.hasResourceProperties('AWS::Events::EventBus', { Name: 'accounts' });
    const events = propertiesOf(template, 'AWS::IAM::Policy').flatMap(({ PolicyDocument }) =>
      PolicyDocument.Statement.filter(({ Sid }: { Sid?: string }) => Sid === 'AccountEvents'),
    );
    const [id] = Object.keys(template.findResources('AWS::Events::EventBus', { Properties: { Name: 'accounts' } }));
    // The jobs, the worker, and the reconciler for what they did not get to tell.
    const bus = { 'Fn::GetAtt': [id, 'Arn'] };
    expect(events.map(({ Resource }) => Resource)).toEqual([bus, bus, bus]);
    for (const { EventBusName } of propertiesOf(template, 'AWS::Events::EventBusPolicy')) {
      expect(EventBusName).not.toEqual({ Ref: id });
    }
  });

  it('are exports in a bucket that is private and encrypted, takes only TLS, and keeps them for 30 days', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      },
    });
    const [policy] = propertiesOf(template, 'AWS::S3::BucketPolicy');
    expect(policy?.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    );
  });
});

/** What every job is told, wherever it runs. */
const jobEnvironment = [
  'PRODUCTS_DIR',
  'TRIGGERS_DIR',
  'TABLE_NAME',
  'CLUSTER_ACCOUNT',
  'DOMAIN_NAME',
  'BRAND',
  'HOSTED_ZONE_ID',
  'NAT_GATEWAYS',
  'APPLICATION_URL',
  'DEPLOY_ROLE_ARN',
  'EXTERNAL_ID',
  'MANAGEMENT_ACCOUNT',
  'MANAGEMENT_REGION',
  'ACCOUNT_PARAMETERS',
  'ACCOUNT_BUS',
  'EXPORT_BUCKET',
];

describe('the functions', () => {
  it('have their timeout, memory and environment', () => {
    const functions = propertiesOf(template, 'AWS::Lambda::Function').map(({ Timeout, MemorySize, Environment }) => {
      const { NODE_OPTIONS, POWERTOOLS_METRICS_NAMESPACE, POWERTOOLS_SERVICE_NAME, ...own } = Environment.Variables;
      expect(POWERTOOLS_METRICS_NAMESPACE).toBe('DeploymentConsole');
      expect(NODE_OPTIONS).toBe('--enable-source-maps');
      return [POWERTOOLS_SERVICE_NAME, [Timeout, MemorySize, ...Object.keys(own)]];
    });
    const jobs = ['PROJECT_NAME', 'WORKER_FUNCTION', 'WORKER_LOG_GROUP', 'MAX_CONCURRENT_JOBS', 'QUOTAS'];
    expect(Object.fromEntries(functions)).toEqual({
      dispatcher: [60, 256, 'TABLE_NAME', ...jobs],
      settle: [30, 256, 'TABLE_NAME'],
      reconcile: [
        120,
        512,
        'TABLE_NAME',
        ...jobs,
        'ON_CALL_TOPIC_ARN',
        'READ_ROLE_ARN',
        'EXTERNAL_ID',
        'ACCOUNT_PARAMETERS',
        'ACCOUNT_BUS',
      ],
      alerts: [30, 256, 'TABLE_NAME', 'ON_CALL_TOPIC_ARN'],
      worker: [900, 1024, ...jobEnvironment, 'JOB_LOG_GROUP'],
    });
  });

  it('run on ARM, and their logs are kept as long as configured, also when the stack is deleted', () => {
    for (const { Architectures, Runtime } of propertiesOf(template, 'AWS::Lambda::Function')) {
      expect({ Architectures, Runtime }).toEqual({ Architectures: ['arm64'], Runtime: 'nodejs24.x' });
    }
    const logs = Object.values(resources(template, 'AWS::Logs::LogGroup'));
    expect(logs).toHaveLength(7);
    for (const log of logs) {
      expect(log).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', Properties: { RetentionInDays: 90 } });
    }
  });

  it('have reserved concurrency only where the account allows it', () => {
    const reserved = (from: typeof template) =>
      propertiesOf(from, 'AWS::Lambda::Function').map(({ Environment, ReservedConcurrentExecutions }) => [
        Environment.Variables.POWERTOOLS_SERVICE_NAME,
        ReservedConcurrentExecutions,
      ]);
    expect(reserved(template).filter(([, executions]) => executions !== undefined)).toEqual([]);
    expect(Object.fromEntries(reserved(managementTemplate({}, { reserveConcurrency: 'true' })))).toEqual({
      dispatcher: 2,
      settle: 5,
      reconcile: 2,
      alerts: 5,
    });
  });

  it('have permissions for nothing else', () => {
    const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
    const change = ['BatchGetItem', 'GetItem', 'PutItem', 'Query'].map((action) => `dynamodb:${action}`);
    const notify = ['kms:Decrypt', 'kms:GenerateDataKey', 'sns:Publish'];
    const readStream = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((a) => `dynamodb:${a}`);
    const sendDeadLetter = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];
    const readProgram = ['GetBucketAcl', 'GetBucketLocation', 'GetObject', 'GetObjectVersion'].map((a) => `s3:${a}`);
    const settle = ['dynamodb:DeleteItem', 'dynamodb:UpdateItem'];
    const builds = ['codebuild:BatchGetBuilds', 'codebuild:StartBuild', 'codebuild:StopBuild'];
    const sorted = (...actions: string[][]) => actions.flat().sort();
    const job = ['dynamodb:ConditionCheckItem', 'events:PutEvents', 's3:PutObject', 'sts:AssumeRole'];
    const startSmall = ['lambda:InvokeFunction', 'logs:CreateLogStream', 'logs:GetLogEvents'];
    const watchSmall = ['logs:DescribeLogStreams', 'logs:GetLogEvents', 'logs:PutLogEvents'];
    expect(actionsByRole(template)).toEqual({
      JobsRole: sorted(log, change, settle, readProgram, job),
      WorkerRole: sorted(log, change, settle, job, ['lambda:InvokeFunction', 'logs:PutLogEvents']),
      DispatcherRole: sorted(log, change, settle, readStream, sendDeadLetter, startSmall, ['codebuild:StartBuild']),
      SettleRole: sorted(log, change, settle),
      ReconcileRole: sorted(log, change, settle, builds, notify, startSmall, watchSmall, [
        'events:PutEvents',
        'sts:AssumeRole',
      ]),
      AlertsRole: sorted(log, change, notify),
    });
  });

  it('have roles that only Lambda may assume, as only CodeBuild the one of the builds; three have names that are trusted', () => {
    const lambda = [{ Service: 'lambda.amazonaws.com' }];
    expect(trustByRole(template)).toEqual({
      JobsRole: [{ Service: 'codebuild.amazonaws.com' }],
      DispatcherRole: lambda,
      SettleRole: lambda,
      ReconcileRole: lambda,
      AlertsRole: lambda,
      WorkerRole: lambda,
    });
    const names = propertiesOf(template, 'AWS::IAM::Role').map(({ RoleName }) => RoleName);
    expect(names.filter(Boolean)).toEqual([
      'deployment-console-job',
      'deployment-console-worker',
      'deployment-console-reconcile',
    ]);
  });
});

describe('the worker', () => {
  it('tells the settler at once of a job that was lost, and runs none a second time', () => {
    const [settle] = Object.entries(resources(template, 'AWS::Lambda::Function')).flatMap(([id, { Properties }]) =>
      (Properties.Environment as { Variables: Record<string, unknown> }).Variables.POWERTOOLS_SERVICE_NAME === 'settle'
        ? [id]
        : [],
    );
    const { Properties: invoke } = resource(template, 'AWS::Lambda::EventInvokeConfig');
    expect(invoke).toMatchObject({
      MaximumRetryAttempts: 0,
      MaximumEventAgeInSeconds: 60,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [settle, 'Arn'] } } },
    });
  });
});

describe('the project of the jobs', () => {
  const { Properties: project } = resource(template, 'AWS::CodeBuild::Project');

  it('limits how long a build runs, and leaves how many run to the queue: CodeBuild refuses a limit above its own', () => {
    expect(project).not.toHaveProperty('ConcurrentBuildLimit');
    expect(project).toMatchObject({
      TimeoutInMinutes: 60,
      QueuedTimeoutInMinutes: 15,
      Environment: { Type: 'ARM_CONTAINER', ComputeType: 'BUILD_GENERAL1_SMALL', PrivilegedMode: false },
    });
  });

  it('takes the id of the operation as its only input', () => {
    const { EnvironmentVariables } = project.Environment as { EnvironmentVariables: { Name: string; Value: string }[] };
    expect(EnvironmentVariables.map(({ Name }) => Name)).toEqual(['JOB_PROGRAM', ...jobEnvironment]);
    expect((project.Source as { BuildSpec: string }).BuildSpec).not.toMatch(/npm|OPERATION_ID|\$\(/);
  });
});

describe('what others read of the stack', () => {
  it('is in its outputs and parameters', () => {
    expect(Object.keys(template.findOutputs('*')).sort()).toEqual(Object.values(managementOutputs).sort());
    expect(propertiesOf(template, 'AWS::SSM::Parameter').map(({ Name }) => Name)).toEqual([
      '/deployment-console/table-name',
      '/deployment-console/job-project-name',
      '/deployment-console/job-log-group',
      '/deployment-console/worker-log-group',
      '/deployment-console/export-bucket',
      '/deployment-console/on-call-topic-arn',
      '/deployment-console/on-call-key-arn',
    ]);
    template.hasResourceProperties('AWS::Events::EventBus', { Name: 'deployment-console' });
  });
});
