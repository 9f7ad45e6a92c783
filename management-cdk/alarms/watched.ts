import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { JobProject } from '../jobs/job-project.ts';

/** What alarms and dashboard of the management stack look at. */
export interface Watched {
  functions: Record<'dispatcher' | 'settle' | 'reconcile' | 'alerts', IFunction>;
  table: Table;
  project: JobProject;
  undelivered: IQueue;
}
