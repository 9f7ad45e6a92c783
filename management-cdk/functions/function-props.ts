import type { Configuration } from '@console/core/configuration/model';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { OnCallTopic } from '../alarms/on-call-topic.ts';

/** What every function of the management stack is made from. */
export interface FunctionProps {
  configuration: Configuration;
  /** Holds a folder with the bundle of each function. */
  bundles: string;
  table: Table;
  /** Takes what the function could not. */
  undelivered: IQueue;
  topic: OnCallTopic;
}
