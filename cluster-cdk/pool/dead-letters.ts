import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** Keeps events and changes that could not be handled, for as long as a queue can. */
export function createDeadLetters(scope: Construct, id: string): Queue {
  const queue = new Queue(scope, id, {
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  suppressFindings(queue, { 'AwsSolutions-SQS3': 'It is a dead-letter queue.' });
  return queue;
}
