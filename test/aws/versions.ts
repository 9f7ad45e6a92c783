import { keysOf } from './accounts.ts';
import type { Emulator } from './emulator/start.ts';

const concurrency = 20;

/** Writes many versions of a few objects to a versioned bucket, and deletes one of the objects, as years of deployments would. */
export async function writeVersions(
  { endpoint }: Emulator,
  { account, region, bucket }: { account: string; region: string; bucket: string },
  count: number,
): Promise<void> {
  const credential = `${keysOf(account).accessKeyId}/20200101/${region}/s3/aws4_request`;
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0` };
  const send = async (method: string, key: string) => {
    const body = method === 'PUT' ? { body: 'an older template' } : {};
    const response = await fetch(`${endpoint}/${bucket}/${key}`, { method, headers, ...body });
    if (!response.ok)
      throw new Error(`${method} ${bucket}/${key} returned ${response.status}: ${await response.text()}`);
  };
  for (let written = 0; written < count; written += concurrency) {
    await Promise.all(Array.from({ length: concurrency }, (_, index) => send('PUT', `old-${index % 4}.json`)));
  }
  await send('DELETE', 'old-0.json');
}
