import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { accountBusName } from '@console/core/configuration/names';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { limits } from './limits.ts';

/** What happens to the accounts of customers, for other systems: their rules subscribe to it. */
export class AccountBus extends EventBus {
  constructor(scope: Construct, id: string) {
    super(scope, id, { eventBusName: accountBusName, description: 'Events of the accounts of customers' });
  }
}

/** Exports of the data of customers, until they expire. Without versions: what has expired is gone. */
export class ExportBucket extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [
        {
          expiration: Duration.millis(limits.exports.kept),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    suppressFindings(this, {
      'AwsSolutions-S1': 'The audit log has who ordered an export. CloudTrail can record who reads the objects.',
    });
  }
}
