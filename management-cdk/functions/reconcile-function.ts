import { externalIdOf, roleArn, roleNames } from '@console/core/configuration/names';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { JobProject } from '../jobs/job-project.ts';
import { allowAssume } from '../stack/assume-role.ts';
import { allowTable } from '../stack/table-access.ts';
import { ConsoleFunction } from './console-function.ts';
import type { FunctionProps } from './function-props.ts';

/** Brings on what a lost event has left standing, and keeps the health of customers current. */
export class ReconcileFunction extends ConsoleFunction {
  constructor(
    scope: Construct,
    id: string,
    { table, project, topic, undelivered, ...props }: FunctionProps & { project: JobProject },
  ) {
    const { configuration } = props;
    const readRole = roleArn(configuration.clusterAccount, roleNames.read);
    super(scope, id, {
      ...props,
      name: 'reconcile',
      description: 'Looks at everything unfinished every two minutes',
      roleName: roleNames.reconcile,
      timeout: Duration.minutes(2),
      memorySize: 512,
      environment: {
        TABLE_NAME: table.tableName,
        PROJECT_NAME: project.projectName,
        MAX_CONCURRENT_JOBS: String(configuration.maxConcurrentJobs),
        ON_CALL_TOPIC_ARN: topic.topicArn,
        READ_ROLE_ARN: readRole,
        EXTERNAL_ID: externalIdOf(configuration),
      },
    });
    allowTable(this, table.tableArn, ['read', 'write', 'remove']);
    project.allowStart(this);
    project.allowWatch(this);
    project.allowStop(this);
    topic.allowNotify(this);
    allowAssume(this, readRole);
    new Rule(scope, `${id}Rule`, {
      description: 'Every two minutes',
      schedule: Schedule.rate(Duration.minutes(2)),
      // The next one comes soon.
      targets: [new LambdaFunction(this, { deadLetterQueue: undelivered, retryAttempts: 0 })],
    });
  }
}
