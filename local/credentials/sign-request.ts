import type { Credentials } from './installation.ts';
import { signatureOf } from './verify-signature.ts';

/** The headers of a signed request to `/` of a service, as AWS's SDKs send it (AWS Signature Version 4). */
export function signedHeaders(
  { host, target, service, region, body }: Record<'host' | 'target' | 'service' | 'region' | 'body', string>,
  { accessKeyId, secretAccessKey }: Credentials,
): Record<string, string> {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const headers = { host, 'x-amz-date': time, 'x-amz-target': target };
  const names = Object.keys(headers);
  const request = { method: 'POST', url: '/', headers, body };
  const signature = signatureOf(request, { day, region, service, signedHeaders: names }, secretAccessKey);
  return {
    'x-amz-date': time,
    'x-amz-target': target,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${day}/${region}/${service}/aws4_request, SignedHeaders=${names.join(';')}, Signature=${signature.toString('hex')}`,
  };
}
