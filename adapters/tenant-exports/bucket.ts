import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { TenantExports } from '@console/core/ports';
import { type AwsAccess, clientSettings } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';

export interface ExportBucketOptions extends AwsAccess {
  region: string;
  bucket: string;
}

/** The folder that jobs may write to, and the API may read from. */
export const exportKey = (name: string): string => `exports/${name}`;

/** Keeps exports in a bucket, below `exports/`. One call stores at most 5 GB. */
export function createExportBucket({ region, bucket, ...access }: ExportBucketOptions): TenantExports {
  const client = new S3Client(clientSettings(region, access));
  return {
    async keep(name, file) {
      const { size } = await stat(file);
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: exportKey(name),
        Body: createReadStream(file),
        ContentLength: size,
        ContentType: 'application/zip',
        ServerSideEncryption: 'AES256',
      });
      await callAws('S3', () => client.send(command));
    },
  };
}
