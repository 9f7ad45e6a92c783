import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { synthesizeCustomer } from '@console/cluster-cdk/synthesize';
import { regionOutputs } from '@console/cluster-cdk/testing/samples';
import { requireContainers } from '@console/core/products/kinds';

/** Reads a customer from the table, synthesizes its template, and prints the peak memory in KiB. */
async function main(code: string): Promise<void> {
  const store = createDynamoStore({
    client: DynamoDBDocumentClient.from(new DynamoDBClient({})),
    table: 'deployment-console',
  });
  const customer = await store.get('customer', { code });
  const entry = await createFolderCatalogue({ dir: 'products', mode: 'aws' }).get('todo');
  if (!customer || !entry?.product) throw new Error(`There is no customer ${code}`);
  const folder = mkdtempSync(join(tmpdir(), 'console-synthesis-'));
  synthesizeCustomer(
    {
      account: '111122223333',
      region: customer.region,
      domainName: 'example.com',
      customer: {
        id: customer.id,
        code,
        name: customer.name,
        url: 'https://example.com/',
        adminEmail: customer.adminEmail,
      },
      product: requireContainers(entry.product, 'this benchmark'),
      ...customer.spec,
      suspended: false,
      release: customer.release,
      slot: customer.slot ?? { shard: 1, priority: 1 },
      shared: parseRegionOutputs(regionOutputs),
    },
    folder,
  );
  rmSync(folder, { recursive: true });
  process.stdout.write(String(process.resourceUsage().maxRSS));
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.log(error);
  process.exit(1);
});
