import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
  NoSuchResourceException,
  type ServiceQuota,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import type { QuotaNumbers } from '@console/core/contract/quota';
import type { Quotas } from '@console/core/ports/quotas';
import { accountRegion, type Quota, quotas } from '@console/core/quotas/table';
import { capacityQuotas } from '@console/core/quotas/usage';
import type { CredentialProvider } from '../aws/credentials.ts';
import { callAws } from '../aws/failure.ts';

const service = 'Service Quotas';

/** Quotas as Service Quotas tells them. `credentials`: may read in the account that hosts customers. */
export function createServiceQuotas({ credentials }: { credentials: CredentialProvider }): Quotas {
  return {
    async read(region) {
      const here = new ServiceQuotasClient({ region, credentials });
      const ofAccount = new ServiceQuotasClient({ region: accountRegion, credentials });
      const values: QuotaNumbers = {};
      try {
        // One after the other: Service Quotas allows few requests a second.
        for (const id of capacityQuotas) {
          const quota: Quota = quotas[id];
          const value = await readValue(quota.per === 'account' ? ofAccount : here, quota);
          if (value !== undefined) values[id] = value;
        }
      } finally {
        here.destroy();
        ofAccount.destroy();
      }
      return values;
    },
  };
}

/** The value that applies to the account, AWS's default where it has none, or undefined where neither is told. */
async function readValue(
  client: ServiceQuotasClient,
  { service: ServiceCode, code }: Quota,
): Promise<number | undefined> {
  if (code === undefined) return undefined;
  const input = { ServiceCode, QuotaCode: code };
  const applied = await ask(() => client.send(new GetServiceQuotaCommand(input)));
  if (applied?.Value !== undefined) return applied.Value;
  return (await ask(() => client.send(new GetAWSDefaultServiceQuotaCommand(input))))?.Value;
}

async function ask(call: () => Promise<{ Quota?: ServiceQuota | undefined }>): Promise<ServiceQuota | undefined> {
  try {
    const { Quota } = await callAws(service, call);
    return Quota?.ErrorReason ? undefined : Quota;
  } catch (error) {
    if (error instanceof NoSuchResourceException) return undefined;
    throw error;
  }
}
