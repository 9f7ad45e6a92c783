import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suppressFindings, suppressWildcardFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import {
  type BuildEnvironmentVariable,
  BuildSpec,
  ComputeType,
  LinuxArmBuildImage,
  Project,
  Source,
} from 'aws-cdk-lib/aws-codebuild';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { parse } from 'yaml';
import type { AccountBus, ExportBucket } from './accounts.ts';
import { built } from './build-output.ts';
import { limits } from './limits.ts';
import { allow, allowAssumeRole, allowTable } from './permissions.ts';

export interface JobProjectProps {
  configuration: Configuration;
  table: Table;
  accountBus: AccountBus;
  exports: ExportBucket;
  /** Folder with the program of the job and everything it needs. */
  bundle: string;
}

const buildspecFile = fileURLToPath(new URL('../codebuild/buildspec.yml', import.meta.url));

/** The CodeBuild project that runs jobs. The cluster account trusts its role by name. */
export class JobProject extends Project {
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: JobProjectProps) {
    const { configuration, table, bundle, accountBus, exports } = props;
    const role = new Role(scope, `${id}Role`, {
      roleName: roleNames.job,
      description:
        'Runs operations: reads and updates them in the table, and assumes the deploy role of the cluster account',
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
    });
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: configuration.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const source = new Asset(scope, `${id}Program`, { path: built(bundle) });
    super(scope, id, {
      description: 'Runs one operation of the deployment console',
      // The project would add more permissions than a build needs.
      role: role.withoutPolicyUpdates(),
      source: Source.s3({ bucket: source.bucket, path: source.s3ObjectKey }),
      buildSpec: BuildSpec.fromObjectToYaml(parse(readFileSync(buildspecFile, 'utf8'))),
      environment: {
        buildImage: LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_4_0,
        computeType: ComputeType.SMALL,
        environmentVariables: jobEnvironment(props),
      },
      timeout: Duration.millis(limits.job.runTime),
      queuedTimeout: Duration.millis(limits.job.queueTime),
      logging: { cloudWatch: { logGroup } },
      grantReportGroupPermissions: false,
    });
    suppressFindings(this, { 'AwsSolutions-CB4': 'Builds write no artifacts that could be encrypted.' });
    this.logGroup = logGroup;
    logGroup.grantWrite(role);
    const object = source.bucket.arnForObjects(source.s3ObjectKey);
    allow(role, 'Program', ['s3:GetObject', 's3:GetObjectVersion'], object);
    allow(role, 'ProgramBucket', ['s3:GetBucketAcl', 's3:GetBucketLocation'], source.bucket.bucketArn);
    allowTable(role, table.tableArn, ['read', 'write', 'check', 'count', 'remove', 'audit']);
    allow(role, 'AccountEvents', ['events:PutEvents'], accountBus.eventBusArn);
    allow(role, 'Exports', ['s3:PutObject'], exports.arnForObjects('exports/*'));
    suppressWildcardFindings(role, 'Each export has an object of its own, below one prefix of one bucket.');
    allowAssumeRole(role, roleArn(configuration.clusterAccount, roleNames.deploy));
  }

  allowStart(grantee: IGrantable): void {
    allow(grantee, 'StartJobs', ['codebuild:StartBuild'], this.projectArn);
  }

  allowWatch(grantee: IGrantable): void {
    allow(grantee, 'WatchJobs', ['codebuild:BatchGetBuilds'], this.projectArn);
  }

  allowStop(grantee: IGrantable): void {
    allow(grantee, 'StopJobs', ['codebuild:StopBuild'], this.projectArn);
  }
}

/** The environment of every build, to which a build adds only OPERATION_ID. Paths are relative to the bundle. */
function jobEnvironment({
  configuration,
  table,
  accountBus,
  exports,
}: JobProjectProps): Record<string, BuildEnvironmentVariable> {
  const values = {
    JOB_PROGRAM: 'codebuild/main.cjs',
    PRODUCTS_DIR: 'products',
    TRIGGERS_DIR: 'triggers',
    TABLE_NAME: table.tableName,
    CLUSTER_ACCOUNT: configuration.clusterAccount,
    DOMAIN_NAME: configuration.domainName,
    BRAND: JSON.stringify(configuration.brand),
    HOSTED_ZONE_ID: configuration.hostedZoneId,
    NAT_GATEWAYS: String(configuration.natGateways),
    APPLICATION_URL: applicationUrl(configuration),
    DEPLOY_ROLE_ARN: roleArn(configuration.clusterAccount, roleNames.deploy),
    EXTERNAL_ID: externalIdOf(configuration),
    MANAGEMENT_ACCOUNT: configuration.managementAccount,
    MANAGEMENT_REGION: configuration.managementRegion,
    ACCOUNT_BUS: accountBus.eventBusName,
    EXPORT_BUCKET: exports.bucketName,
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}

/** URL of a customer's application, with `{code}` in place of the customer. */
export const applicationUrl = ({ domainName }: Pick<Configuration, 'domainName'>): string =>
  `https://{code}.${domainName}/`;
