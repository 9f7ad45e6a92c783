import { paginateGetParametersByPath, SSMClient } from '@aws-sdk/client-ssm';
import type { TenantParameters } from '@console/core/ports';
import { type AwsAccess, clientSettings, clientsByRegion } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';

/** Reads Parameter Store by path, which is all that the API may do there. */
export function createSsmParameterReader(access: AwsAccess = {}): Pick<TenantParameters, 'list'> {
  const clientOf = clientsByRegion((region) => new SSMClient(clientSettings(region, access)));
  return {
    async list(region, Path) {
      const pages = paginateGetParametersByPath({ client: clientOf(region) }, { Path, Recursive: true });
      const found: [string, string][] = [];
      await callAws('Parameter Store', async () => {
        for await (const { Parameters = [] } of pages) {
          for (const { Name = '', Value = '' } of Parameters) found.push([Name, Value]);
        }
      });
      return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}
