import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { roleNames } from '@console/core/configuration/names';
import {
  type BuildEnvironmentVariable,
  BuildSpec,
  ComputeType,
  LinuxArmBuildImage,
  Project,
  Source,
} from 'aws-cdk-lib/aws-codebuild';
import { type IGrantable, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { parse } from 'yaml';
import { built } from './build-output.ts';
import { allowJob, type JobSurroundings, jobVariables } from './job.ts';
import { limits } from './limits.ts';
import { allow } from './permissions.ts';

export interface JobProjectProps extends JobSurroundings {
  /** Folder with the program of the job and everything it needs. */
  bundle: string;
}

const buildspecFile = fileURLToPath(new URL('../codebuild/buildspec.yml', import.meta.url));

/** The CodeBuild project that runs jobs. The cluster account trusts its role by name. */
export class JobProject extends Project {
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: JobProjectProps) {
    const { configuration, bundle } = props;
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
        environmentVariables: environmentOf(props),
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
    allowJob(role, props);
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
function environmentOf(props: JobProjectProps): Record<string, BuildEnvironmentVariable> {
  const values = { JOB_PROGRAM: 'codebuild/main.cjs', ...jobVariables(props) };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
}
