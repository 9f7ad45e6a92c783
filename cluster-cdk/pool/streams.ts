import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Construct, IDependable } from 'constructs';

export interface StreamProps {
  streamArn: string;
  functionArn: string;
  /** The role of the function must be allowed to read the stream first. */
  after?: IDependable;
  deadLetterArn: string;
  enabled: boolean;
}

const ATTEMPTS = 5;

/**
 * Lets a function handle the changes of a table, in their order. A batch that fails is halved until the one change is
 * found that cannot be handled; it goes to the queue, and the others go on.
 */
export function createStreamMapping(scope: Construct, id: string, props: StreamProps): CfnEventSourceMapping {
  const mapping = new CfnEventSourceMapping(scope, id, {
    eventSourceArn: props.streamArn,
    functionName: props.functionArn,
    enabled: props.enabled,
    startingPosition: 'TRIM_HORIZON',
    batchSize: 100,
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: ATTEMPTS,
    functionResponseTypes: ['ReportBatchItemFailures'],
    destinationConfig: { onFailure: { destination: props.deadLetterArn } },
  });
  if (props.after) mapping.node.addDependency(props.after);
  return mapping;
}
