import { GetObjectCommand, HeadObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { TenantExportFiles } from '@console/core/ports';
import { clientSettings } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';
import { type ExportBucketOptions, exportKey } from './bucket.ts';

export interface ExportBucketFilesOptions extends ExportBucketOptions {
  /** How long the bucket keeps an export, in ms. */
  keptMs: number;
}

/** S3 answers 403 for what is not there to those who may not list the bucket, as the API may not. */
const isAbsent = (error: unknown): boolean =>
  error instanceof S3ServiceException && [403, 404].includes(error.$metadata.httpStatusCode ?? 0);

/** The exports in a bucket. Whoever has the address of one fetches it from S3 itself. */
export function createExportBucketFiles(options: ExportBucketFilesOptions): TenantExportFiles {
  const { region, bucket, keptMs, ...access } = options;
  const client = new S3Client(clientSettings(region, access));
  return {
    async find(name) {
      const command = new HeadObjectCommand({ Bucket: bucket, Key: exportKey(name) });
      try {
        const { ContentLength: bytes = 0, LastModified } = await callAws('S3', () => client.send(command));
        return { bytes, expiresAt: LastModified ? new Date(LastModified.getTime() + keptMs) : null };
      } catch (error) {
        if (isAbsent(error instanceof Error && error.cause instanceof S3ServiceException ? error.cause : error)) return;
        throw error;
      }
    },
    address: (name, { fileName, validMs }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          Bucket: bucket,
          Key: exportKey(name),
          ResponseContentType: 'application/zip',
          ResponseContentDisposition: `attachment; filename="${fileName}"`,
        }),
        { expiresIn: Math.floor(validMs / 1_000) },
      ),
  };
}
