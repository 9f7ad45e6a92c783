import type { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { LambdaClient } from '@aws-sdk/client-lambda';

export interface WatchOptions {
  logs: CloudWatchLogsClient;
  /** The log group that has a stream for each job. */
  groupName: string;
  /** Longest time from the start of a job until the function begins, in ms. Lambda drops it then. */
  maxWaitMs: number;
  /** Longest time that the function runs, in ms. Lambda ends it then. */
  maxRunMs: number;
  now?: () => Date;
}

export interface StartOptions {
  lambda: LambdaClient;
  logs: CloudWatchLogsClient;
  functionName: string;
  groupName: string;
}
