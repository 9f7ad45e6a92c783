import { afterEach, expect, it } from 'vitest';
import { AwsError } from '../aws/testing/aws-error.ts';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { createServiceQuotas } from './quotas.ts';
import { createQuotaService } from './testing/quota-service.ts';

let server: AwsServer | undefined;
afterEach(async () => {
  await server?.close();
  delete process.env.AWS_ENDPOINT_URL;
});

async function quotasOf(service: Parameters<typeof startAwsServer>[0]) {
  server = await startAwsServer(service);
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  return createServiceQuotas({ credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }) });
}

it('reads what applies to the account, else the default, and leaves out what nobody tells', async () => {
  const service = createQuotaService(
    { 'L-7B6409FD': { value: 100 }, 'L-952B80B8': { denied: true }, 'L-3032A538': { value: 6 } },
    { 'L-952B80B8': 40, 'L-FE177D64': 1000 },
  );
  expect(await (await quotasOf(service)).read('eu-central-1')).toEqual({
    'rds-instances': 100,
    'rds-clusters': 40,
    'fargate-vcpu': 6,
    'iam-roles': 1000,
  });
  expect(service.calls).toContain('rds L-7B6409FD');
  expect(service.calls).toContain('vpc L-E79EC296');
});

it('fails when it may not ask at all, and says what to do', async () => {
  const deny = () => {
    throw new AwsError('AccessDeniedException', 'not authorized to perform servicequotas:GetServiceQuota');
  };
  const quotas = await quotasOf({ actions: { GetServiceQuota: deny } });
  await expect(quotas.read('eu-central-1')).rejects.toMatchObject({ code: 'access-denied' });
});
