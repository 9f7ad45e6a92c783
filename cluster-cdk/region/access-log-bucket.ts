import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

const DAYS_KEPT = 90;

/** Access logs of the load balancers. It outlives its stack, because only an empty bucket can be deleted; logs expire. */
export class AccessLogBucket extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      // Load balancers cannot write to a bucket that is encrypted with a KMS key.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(DAYS_KEPT), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    suppressFindings(this, {
      'AwsSolutions-S1': 'It is itself the bucket for access logs.',
    });
  }
}
