import { suppressWildcardFindings } from '@console/cdk-constructs/suppress-findings';
import type { Configuration } from '@console/core/configuration/model';
import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import { formatQuotas } from '@console/core/configuration/quotas';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { AccountBus } from './accounts.ts';
import { ConsoleFunction } from './console-function.ts';
import type { JobProject } from './job-project.ts';
import type { Variables } from './lambda/environment.ts';
import { limits } from './limits.ts';
import type { OnCallTopic } from './on-call-topic.ts';
import { allow, allowAssumeRole, allowNotify, allowTable } from './permissions.ts';
import type { WorkerFunction } from './worker-function.ts';

export interface FunctionProps {
  configuration: Configuration;
  /** Has a folder with the bundle of each function. */
  bundles: string;
  table: Table;
  project: JobProject;
  worker: WorkerFunction;
  topic: OnCallTopic;
  accountBus: AccountBus;
  /** Receives records and events that a function failed on. */
  deadLetters: IQueue;
}

/** Starts jobs when the table's stream shows an operation that was queued or has ended, or a batch that begins or goes on. */
export class DispatcherFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, props: FunctionProps) {
    const { configuration, bundles, table, project, worker, deadLetters } = props;
    super(scope, id, {
      configuration,
      bundles,
      name: 'dispatcher',
      description: 'Starts the jobs of queued operations',
      timeout: limits.dispatcher.timeout,
      reservedConcurrency: limits.dispatcher.concurrency,
      environment: {
        TABLE_NAME: table.tableName,
        PROJECT_NAME: project.projectName,
        ...worker.variables,
        MAX_CONCURRENT_JOBS: String(configuration.maxConcurrentJobs),
        QUOTAS: formatQuotas(configuration.quotas),
      } satisfies Variables<'dispatcher'>,
    });
    allowTable(this, table.tableArn, ['read', 'write', 'count', 'remove', 'audit']);
    project.allowStart(this);
    worker.allowStart(this);
    this.addEventSource(
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: limits.dispatcher.batchSize,
        parallelizationFactor: limits.dispatcher.parallelBatches,
        filters: [
          FilterCriteria.filter({ dynamodb: { NewImage: { entity: { S: FilterRule.or('operation', 'batch') } } } }),
        ],
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: limits.dispatcher.retries,
        maxRecordAge: Duration.millis(limits.dispatcher.maxRecordAge),
        onFailure: new SqsDlq(deadLetters),
      }),
    );
    suppressWildcardFindings(
      this.ownRole,
      'dynamodb:ListStreams, which Lambda needs to read a stream, has no resource-level permissions.',
    );
  }
}

/** Every state in which a build has ended. */
const finalBuildStatuses = ['SUCCEEDED', 'FAILED', 'FAULT', 'STOPPED', 'TIMED_OUT'];

/** Settles the operation of a job that has ended. */
export class SettleFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, props: FunctionProps & { dispatcher: IFunction }) {
    const { configuration, bundles, table, project, worker, dispatcher, deadLetters } = props;
    super(scope, id, {
      configuration,
      bundles,
      name: 'settle',
      description: 'Settles the operations of jobs that have ended',
      timeout: limits.settler.timeout,
      reservedConcurrency: limits.settler.concurrency,
      environment: { TABLE_NAME: table.tableName } satisfies Variables<'settle'>,
    });
    allowTable(this, table.tableArn, ['read', 'write', 'count', 'remove', 'audit']);
    const target = (receiver: IFunction) =>
      new LambdaFunction(receiver, {
        deadLetterQueue: deadLetters,
        retryAttempts: limits.settler.retries,
        maxEventAge: Duration.millis(limits.settler.maxEventAge),
      });
    new Rule(scope, `${id}Rule`, {
      description: 'A build of the job project has ended',
      eventPattern: {
        source: ['aws.codebuild'],
        detailType: ['CodeBuild Build State Change'],
        detail: { 'build-status': finalBuildStatuses, 'project-name': [project.projectName] },
      },
      // The end of a build makes room for another one, even if the job has settled its operation itself.
      targets: [target(this), target(dispatcher)],
    });
    worker.reportLostJobs(this);
  }
}

/** Continues every operation whose event was lost, and keeps the health of customers up to date. */
export class ReconcileFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, props: FunctionProps) {
    const { configuration, bundles, table, project, worker, topic, accountBus, deadLetters } = props;
    const readRole = roleArn(configuration.clusterAccount, roleNames.read);
    super(scope, id, {
      configuration,
      bundles,
      name: 'reconcile',
      description: 'Reconciles unfinished operations every two minutes',
      roleName: roleNames.reconcile,
      timeout: limits.reconciler.timeout,
      reservedConcurrency: limits.reconciler.concurrency,
      memorySize: 512,
      environment: {
        TABLE_NAME: table.tableName,
        PROJECT_NAME: project.projectName,
        ...worker.variables,
        MAX_CONCURRENT_JOBS: String(configuration.maxConcurrentJobs),
        QUOTAS: formatQuotas(configuration.quotas),
        ON_CALL_TOPIC_ARN: topic.topicArn,
        READ_ROLE_ARN: readRole,
        EXTERNAL_ID: externalIdOf(configuration),
        ACCOUNT_PARAMETERS: configuration.accountParameters,
        ACCOUNT_BUS: accountBus.eventBusName,
      } satisfies Variables<'reconcile'>,
    });
    allowTable(this, table.tableArn, ['read', 'write', 'count', 'remove', 'audit']);
    project.allowStart(this);
    project.allowWatch(this);
    project.allowStop(this);
    worker.allowStart(this);
    worker.allowWatch(this);
    worker.allowStop(this);
    allowNotify(this, topic.topicArn, topic.key.keyArn);
    allowAssumeRole(this, readRole);
    allow(this, 'AccountEvents', ['events:PutEvents'], accountBus.eventBusArn);
    new Rule(scope, `${id}Rule`, {
      description: 'Starts the reconciler every two minutes',
      schedule: Schedule.rate(Duration.millis(limits.reconciler.interval)),
      targets: [new LambdaFunction(this, { deadLetterQueue: deadLetters, retryAttempts: limits.reconciler.retries })],
    });
  }
}

/** Turns the alarms of customers into alerts, which the console shows and the people on call receive. */
export class AlertsFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, { configuration, bundles, table, topic }: FunctionProps) {
    super(scope, id, {
      configuration,
      bundles,
      name: 'alerts',
      description: 'Turns the alarms of customers into alerts',
      timeout: limits.alerts.timeout,
      reservedConcurrency: limits.alerts.concurrency,
      environment: { TABLE_NAME: table.tableName, ON_CALL_TOPIC_ARN: topic.topicArn } satisfies Variables<'alerts'>,
    });
    allowTable(this, table.tableArn, ['read', 'write']);
    allowNotify(this, topic.topicArn, topic.key.keyArn);
  }
}
