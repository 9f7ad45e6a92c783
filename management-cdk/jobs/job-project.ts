import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Configuration } from '@console/core/configuration/model';
import { roleArn, roleNames } from '@console/core/configuration/names';
import { BuildSpec, ComputeType, LinuxArmBuildImage, Project, Source } from 'aws-cdk-lib/aws-codebuild';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { parse } from 'yaml';
import { accept } from '../accept.ts';
import { allowAssume } from '../stack/assume-role.ts';
import { allowTable } from '../stack/table-access.ts';
import { jobEnvironment } from './job-environment.ts';

export interface JobProjectProps {
  configuration: Configuration;
  table: Table;
  /** Folder with the program of the job and all that it needs: a build installs nothing. */
  bundle: string;
}

const buildspecFile = fileURLToPath(new URL('../../codebuild/buildspec.yml', import.meta.url));

/** Runs jobs. Its role is known to the cluster account by name. */
export class JobProject extends Project {
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { configuration, table, bundle }: JobProjectProps) {
    if (!existsSync(bundle)) throw new Error(`${bundle} is not there: run npm run build:aws.`);
    const role = new Role(scope, `${id}Role`, {
      roleName: roleNames.job,
      description: 'Runs operations: reads and reports them, and becomes the deploy role of the cluster account',
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
    });
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: configuration.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const source = new Asset(scope, `${id}Program`, { path: bundle });
    super(scope, id, {
      description: 'Runs one operation of the deployment console',
      // What it adds by itself is more than a build needs.
      role: role.withoutPolicyUpdates(),
      source: Source.s3({ bucket: source.bucket, path: source.s3ObjectKey }),
      buildSpec: BuildSpec.fromObjectToYaml(parse(readFileSync(buildspecFile, 'utf8'))),
      environment: {
        buildImage: LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0,
        computeType: ComputeType.SMALL,
        environmentVariables: jobEnvironment(configuration, table.tableName),
      },
      concurrentBuildLimit: configuration.maxConcurrentJobs,
      timeout: Duration.minutes(60),
      queuedTimeout: Duration.minutes(15),
      logging: { cloudWatch: { logGroup } },
      grantReportGroupPermissions: false,
    });
    accept(this, { 'AwsSolutions-CB4': 'A build leaves no artifacts that could be encrypted.' });
    this.logGroup = logGroup;
    logGroup.grantWrite(role);
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'Program',
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [source.bucket.arnForObjects(source.s3ObjectKey)],
      }),
    );
    role.addToPrincipalPolicy(
      new PolicyStatement({
        sid: 'ProgramBucket',
        actions: ['s3:GetBucketAcl', 's3:GetBucketLocation'],
        resources: [source.bucket.bucketArn],
      }),
    );
    allowTable(role, table.tableArn, ['read', 'write', 'remove']);
    allowAssume(role, roleArn(configuration.clusterAccount, roleNames.deploy));
  }

  allowStart(grantee: IGrantable): void {
    this.allow(grantee, 'StartJobs', ['codebuild:StartBuild']);
  }

  allowWatch(grantee: IGrantable): void {
    this.allow(grantee, 'WatchJobs', ['codebuild:BatchGetBuilds']);
  }

  allowStop(grantee: IGrantable): void {
    this.allow(grantee, 'StopJobs', ['codebuild:StopBuild']);
  }

  private allow({ grantPrincipal }: IGrantable, sid: string, actions: string[]): void {
    grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ sid, actions, resources: [this.projectArn] }));
  }
}
