import { roleNames } from '@console/core/configuration/names';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { ConsoleFunction } from './console-function.ts';
import { allowJob, type JobSurroundings, jobVariables } from './job.ts';
import { limits } from './limits.ts';
import { allow } from './permissions.ts';

export interface WorkerFunctionProps extends JobSurroundings {
  /** Has a folder with the bundle of each function. */
  bundles: string;
}

/** Runs the jobs that change no stack. The cluster account trusts its role by name. */
export class WorkerFunction extends ConsoleFunction {
  /** Has a stream for each job. The log of the function itself is another one. */
  readonly jobLogGroup: LogGroup;

  constructor(scope: Construct, id: string, props: WorkerFunctionProps) {
    const { configuration, bundles } = props;
    const jobLogGroup = new LogGroup(scope, `${id}JobsLog`, {
      retention: configuration.logRetentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    super(scope, id, {
      configuration,
      bundles,
      name: 'worker',
      description: 'Runs operations that change no stack',
      roleName: roleNames.worker,
      timeout: limits.worker.runTime,
      memorySize: 1024,
      environment: { ...jobVariables(props), JOB_LOG_GROUP: jobLogGroup.logGroupName },
    });
    this.jobLogGroup = jobLogGroup;
    allowJob(this.ownRole, props);
    allow(this, 'LogOfJobs', ['logs:PutLogEvents'], jobLogGroup.logGroupArn);
  }

  /** The environment of who starts or watches its jobs. */
  get variables(): { WORKER_FUNCTION: string; WORKER_LOG_GROUP: string } {
    return { WORKER_FUNCTION: this.functionName, WORKER_LOG_GROUP: this.jobLogGroup.logGroupName };
  }

  /** Tells `receiver` of each job that ended without having ended its operation. */
  reportLostJobs(receiver: IFunction): void {
    this.configureAsyncInvoke({
      maxEventAge: Duration.millis(limits.worker.queueTime),
      retryAttempts: limits.worker.retries,
      // The CDK's own destination would allow to invoke every version of it.
      onFailure: { bind: () => ({ destination: receiver.functionArn }) },
    });
    allow(this, 'LostJobs', ['lambda:InvokeFunction'], receiver.functionArn);
  }

  allowStart(grantee: IGrantable): void {
    allow(grantee, 'StartSmallJobs', ['lambda:InvokeFunction'], this.functionArn);
    allow(grantee, 'BeginLogs', ['logs:CreateLogStream', 'logs:GetLogEvents'], this.jobLogGroup.logGroupArn);
  }

  allowWatch(grantee: IGrantable): void {
    allow(grantee, 'WatchSmallJobs', ['logs:DescribeLogStreams', 'logs:GetLogEvents'], this.jobLogGroup.logGroupArn);
  }

  allowStop(grantee: IGrantable): void {
    allow(grantee, 'StopSmallJobs', ['logs:PutLogEvents'], this.jobLogGroup.logGroupArn);
  }
}
