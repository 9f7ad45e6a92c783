import type { Configuration } from '@console/core/configuration/model';
import { eventBusName, managementOutputs, stackNames } from '@console/core/configuration/names';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CfnOutput, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { controlPlaneAlarms } from './alarms/control-plane-alarms.ts';
import { OnCallAlarms } from './alarms/on-call-alarms.ts';
import { OnCallTopic } from './alarms/on-call-topic.ts';
import type { Built } from './built.ts';
import { AlertsFunction } from './functions/alerts-function.ts';
import { DispatcherFunction } from './functions/dispatcher-function.ts';
import { ReconcileFunction } from './functions/reconcile-function.ts';
import { SettleFunction } from './functions/settle-function.ts';
import { JobProject } from './jobs/job-project.ts';
import { parameterNames } from './parameter-names.ts';
import { ClusterEvents } from './stack/cluster-events.ts';
import { ConsoleTable } from './stack/console-table.ts';
import { ControlPlaneDashboard } from './stack/control-plane-dashboard.ts';
import { UndeliveredQueue } from './stack/undelivered-queue.ts';

export interface ManagementStackProps {
  configuration: Configuration;
  built: Built;
}

/** What runs operations: the table, the functions that answer its changes and events, and the project of the jobs. */
export class ManagementStack extends Stack {
  constructor(scope: Construct, { configuration, built }: ManagementStackProps) {
    super(scope, stackNames.management, {
      description: 'Deployment console: table, dispatcher, jobs, reconciler and alarms',
      env: { account: configuration.managementAccount, region: configuration.managementRegion },
    });

    const table = new ConsoleTable(this, 'Table');
    const topic = new OnCallTopic(this, 'OnCall', configuration.alertEmails);
    const undelivered = new UndeliveredQueue(this, 'Undelivered');
    const project = new JobProject(this, 'Jobs', { configuration, table, bundle: built.job });

    const base = { configuration, bundles: built.lambda, table, undelivered, topic };
    const dispatcher = new DispatcherFunction(this, 'Dispatcher', { ...base, project });
    const settle = new SettleFunction(this, 'Settle', { ...base, project, dispatcher });
    const reconcile = new ReconcileFunction(this, 'Reconcile', { ...base, project });
    const alerts = new AlertsFunction(this, 'Alerts', base);

    const bus = new EventBus(this, 'Events', { eventBusName, description: 'What happens in the cluster account' });
    new ClusterEvents(this, 'ClusterEvents', { bus, configuration, alerts, undelivered });

    const watched = { functions: { dispatcher, settle, reconcile, alerts }, table, project, undelivered };
    new OnCallAlarms(this, 'Alarms', { topic, definitions: controlPlaneAlarms(watched) });
    new ControlPlaneDashboard(this, 'Dashboard', watched);

    this.publish(managementOutputs, {
      table: table.tableName,
      project: project.projectName,
      streamFailures: undelivered.queueUrl,
      onCallTopic: topic.topicArn,
    });
    const told = {
      tableName: table.tableName,
      projectName: project.projectName,
      jobLogGroup: project.logGroup.logGroupName,
      onCallTopicArn: topic.topicArn,
      onCallKeyArn: topic.key.keyArn,
    };
    for (const [key, parameterName] of Object.entries(parameterNames) as [keyof typeof told, string][]) {
      new StringParameter(this, `Parameter${key}`, { parameterName, stringValue: told[key] });
    }
  }

  private publish<K extends string>(names: Record<K, string>, values: Record<K, string>): void {
    for (const key of Object.keys(names) as K[]) new CfnOutput(this, names[key], { value: values[key] });
  }
}
