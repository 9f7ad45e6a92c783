import type { Emulator } from './emulator/start.ts';
import { keysOf } from './places.ts';

const atOnce = 20;

/** Writes many versions of a few objects to a bucket with versions, and deletes one of the objects: years of deployments. */
export async function writeVersions(
  { endpoint }: Emulator,
  { account, region, bucket }: { account: string; region: string; bucket: string },
  count: number,
): Promise<void> {
  const credential = `${keysOf(account).accessKeyId}/20200101/${region}/s3/aws4_request`;
  const headers = { authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0` };
  const ask = async (method: string, key: string) => {
    const body = method === 'PUT' ? { body: 'an older template' } : {};
    const answer = await fetch(`${endpoint}/${bucket}/${key}`, { method, headers, ...body });
    if (!answer.ok) throw new Error(`${method} ${bucket}/${key} answered ${answer.status}: ${await answer.text()}`);
  };
  for (let written = 0; written < count; written += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, index) => ask('PUT', `old-${index % 4}.json`)));
  }
  await ask('DELETE', 'old-0.json');
}
