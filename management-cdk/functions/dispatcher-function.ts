import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { acceptPermissions } from '../accept.ts';
import type { JobProject } from '../jobs/job-project.ts';
import { allowTable } from '../stack/table-access.ts';
import { ConsoleFunction } from './console-function.ts';
import type { FunctionProps } from './function-props.ts';

/** Starts jobs when the table's stream tells of an operation that was queued or has ended. */
export class DispatcherFunction extends ConsoleFunction {
  constructor(
    scope: Construct,
    id: string,
    { table, project, undelivered, ...props }: FunctionProps & { project: JobProject },
  ) {
    super(scope, id, {
      ...props,
      name: 'dispatcher',
      description: 'Starts the jobs of queued operations',
      timeout: Duration.minutes(1),
      environment: {
        TABLE_NAME: table.tableName,
        PROJECT_NAME: project.projectName,
        MAX_CONCURRENT_JOBS: String(props.configuration.maxConcurrentJobs),
      },
    });
    allowTable(this, table.tableArn, ['read', 'write']);
    project.allowStart(this);
    this.addEventSource(
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        parallelizationFactor: 1,
        filters: [
          FilterCriteria.filter({ dynamodb: { NewImage: { entity: { S: FilterRule.isEqual('operation') } } } }),
        ],
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 10,
        // The reconciler has done the work of an older record.
        maxRecordAge: Duration.hours(1),
        onFailure: new SqsDlq(undelivered),
      }),
    );
    acceptPermissions(this.ownRole, 'Lambda lists streams before it reads one; the action knows no resource.');
  }
}
