import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { accept } from '../accept.ts';

/** Where stream records and events end that no function could take. The reconciler does their work; people find out why. */
export class UndeliveredQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    accept(this, { 'AwsSolutions-SQS3': 'It is itself where what could not be delivered ends.' });
  }
}
