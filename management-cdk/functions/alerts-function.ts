import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { allowTable } from '../stack/table-access.ts';
import { ConsoleFunction } from './console-function.ts';
import type { FunctionProps } from './function-props.ts';

/** Turns alarms of customers into alerts that the console shows and that people are told of. */
export class AlertsFunction extends ConsoleFunction {
  constructor(scope: Construct, id: string, { table, topic, ...props }: FunctionProps) {
    super(scope, id, {
      ...props,
      name: 'alerts',
      description: 'Turns alarms of customers into alerts',
      timeout: Duration.seconds(30),
      environment: { TABLE_NAME: table.tableName, ON_CALL_TOPIC_ARN: topic.topicArn },
    });
    allowTable(this, table.tableArn, ['read', 'write']);
    topic.allowNotify(this);
  }
}
