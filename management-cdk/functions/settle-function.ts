import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { JobProject } from '../jobs/job-project.ts';
import { allowTable } from '../stack/table-access.ts';
import { ConsoleFunction } from './console-function.ts';
import type { FunctionProps } from './function-props.ts';

/** How builds end. */
const ends = ['SUCCEEDED', 'FAILED', 'FAULT', 'STOPPED', 'TIMED_OUT'];

/** Settles the operation of a build that has ended. */
export class SettleFunction extends ConsoleFunction {
  constructor(
    scope: Construct,
    id: string,
    {
      table,
      project,
      undelivered,
      dispatcher,
      ...props
    }: FunctionProps & { project: JobProject; dispatcher: IFunction },
  ) {
    super(scope, id, {
      ...props,
      name: 'settle',
      description: 'Settles the operations of builds that have ended',
      timeout: Duration.seconds(30),
      environment: { TABLE_NAME: table.tableName },
    });
    allowTable(this, table.tableArn, ['read', 'write', 'remove']);
    const options = { deadLetterQueue: undelivered, retryAttempts: 10, maxEventAge: Duration.hours(1) };
    new Rule(scope, `${id}Rule`, {
      description: 'A build of the console has ended',
      eventPattern: {
        source: ['aws.codebuild'],
        detailType: ['CodeBuild Build State Change'],
        detail: { 'build-status': ends, 'project-name': [project.projectName] },
      },
      // The end of a build makes room for another, also where the operation was settled by the job itself before.
      targets: [new LambdaFunction(this, options), new LambdaFunction(dispatcher, options)],
    });
  }
}
