import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** With the keys that AWS manages for these services: their key policies allow it, and a boundary has to as well. */
export const encryption = ({ arn }: Arns, ...services: string[]): PolicyStatement =>
  allow({
    sid: 'Encryption',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    resources: arn('kms', 'key/*'),
    conditions: { StringLike: { 'kms:ViaService': services.map((service) => `${service}.*.amazonaws.com`) } },
  });
