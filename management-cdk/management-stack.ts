import { Alarms } from '@console/cdk-constructs/alarms';
import { addOutputs } from '@console/cdk-constructs/outputs';
import type { Configuration } from '@console/core/configuration/model';
import { managementOutputs, stackNames } from '@console/core/configuration/names';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { AccountBus, ExportBucket } from './accounts.ts';
import { controlPlaneAlarms } from './alarms.ts';
import { type BuildOutput, buildOutput } from './build-output.ts';
import { ControlPlaneDashboard } from './dashboard.ts';
import { ClusterEventBus, ClusterEvents, DeadLetterQueue } from './events.ts';
import { AlertsFunction, DispatcherFunction, ReconcileFunction, SettleFunction } from './functions.ts';
import { JobProject } from './job-project.ts';
import { OnCallTopic } from './on-call-topic.ts';
import { writeParameters } from './parameters.ts';
import { ConsoleTable } from './table.ts';
import { WorkerFunction } from './worker-function.ts';

/** Everything that runs operations: the table, the functions that react to changes and events, the project of the jobs. */
export class ManagementStack extends Stack {
  constructor(scope: Construct, configuration: Configuration, built: BuildOutput = buildOutput) {
    super(scope, stackNames.management, {
      description: 'Deployment console: table, dispatcher, jobs, reconciler and alarms',
      env: { account: configuration.managementAccount, region: configuration.managementRegion },
    });

    const table = new ConsoleTable(this, 'Table');
    const topic = new OnCallTopic(this, 'OnCall', configuration.alertEmails);
    const deadLetters = new DeadLetterQueue(this, 'Undelivered');
    const accountBus = new AccountBus(this, 'Accounts');
    const exports = new ExportBucket(this, 'Exports');
    const job = { configuration, table, accountBus, exports };
    const project = new JobProject(this, 'Jobs', { ...job, bundle: built.job });
    const worker = new WorkerFunction(this, 'Worker', { ...job, bundles: built.lambda });

    const shared = { configuration, accountBus, bundles: built.lambda, table, project, worker, topic, deadLetters };
    const dispatcher = new DispatcherFunction(this, 'Dispatcher', shared);
    const settle = new SettleFunction(this, 'Settle', { ...shared, dispatcher });
    const reconcile = new ReconcileFunction(this, 'Reconcile', shared);
    const alerts = new AlertsFunction(this, 'Alerts', shared);

    const bus = new ClusterEventBus(this, 'Events');
    new ClusterEvents(this, 'ClusterEvents', { bus, configuration, alerts, deadLetters });

    const controlPlane = { functions: { dispatcher, settle, reconcile, alerts, worker }, table, project, deadLetters };
    new Alarms(this, 'Alarms', { topic, definitions: controlPlaneAlarms(controlPlane) });
    new ControlPlaneDashboard(this, 'Dashboard', controlPlane);

    addOutputs(
      this,
      {
        table: table.tableName,
        project: project.projectName,
        streamFailures: deadLetters.queueUrl,
        onCallTopic: topic.topicArn,
        accountBus: accountBus.eventBusName,
        exportBucket: exports.bucketName,
      },
      managementOutputs,
    );
    writeParameters(this, {
      tableName: table.tableName,
      projectName: project.projectName,
      jobLogGroup: project.logGroup.logGroupName,
      workerLogGroup: worker.jobLogGroup.logGroupName,
      onCallTopicArn: topic.topicArn,
      onCallKeyArn: topic.key.keyArn,
    });
  }
}
