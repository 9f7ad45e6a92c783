import type { Configuration } from '@console/core/configuration/model';
import type { QuotaId } from '@console/core/contract/quota';
import { quotaTexts } from '@console/core/contract/texts/quotas';
import { containersProduct, type Size } from '@console/core/products/model';
import { accountRegion, quotas } from '@console/core/quotas/table';
import { capacityQuotas, customerUsage, regionUsage } from '@console/core/quotas/usage';
import { regionLayout } from '@console/core/regions/layout';

const size: Size = { cpu: 256, memoryMiB: 512, tasks: [1, 2] };

/** The least that Fargate offers, with a database: customers of other sizes and products need more. */
const smallest = customerUsage(
  containersProduct.parse({
    id: 'smallest',
    name: 'Smallest',
    versions: [{ version: '1', image: 'smallest:1' }],
    defaultVersion: '1',
    port: 80,
    healthPath: '/',
    startupSeconds: 1,
    database: 'postgres',
    sizes: { size },
  }),
  size,
  { suspended: false },
);

const fullRegion = regionLayout.shards * regionLayout.shardSize;

/** Requests of people beside the console's own functions. Those above the quota are throttled. */
const consoleConcurrency = 100;

/** Deleted customers leave a final snapshot each. */
const spareSnapshots = 10;

/** Region (empty: each), service, code and words of a quota, as the scripts read them. */
function named(id: QuotaId): string[] {
  const { service, code, per } = quotas[id];
  return code === undefined ? [] : [per === 'account' ? accountRegion : '', service, code, quotaTexts[id]];
}

const lines = (rows: (string | number)[][]): string => rows.map((row) => row.join('|')).join('\n');

const hundredths = (number: number): number => Math.round(number * 100);

/** What customers take: the value for a full region, and in hundredths what one takes and what is taken before the first. */
const ofCustomers = (set: Configuration['quotas']) =>
  capacityQuotas.flatMap((id) => {
    const name = named(id);
    if (name.length === 0) return [];
    const each = smallest[id] ?? 0;
    // The tasks of a deployment run beside those that they replace.
    const before = (regionUsage[id] ?? 0) + (id === 'fargate-vcpu' ? each : 0);
    const needed = Math.ceil(before + fullRegion * each);
    return [[...name, needed, hundredths(each), hundredths(before), set[id as QuotaId] ?? '']];
  });

/** What a new region or a deleted customer takes, and how its use is counted. */
const ofRegion = (natGateways: number) => [
  [
    ...named('load-balancers'),
    regionLayout.shards,
    'elbv2 describe-load-balancers',
    "length(LoadBalancers[?Type=='application'])",
  ],
  [...named('elastic-ips'), natGateways, 'ec2 describe-addresses', 'length(Addresses)'],
  [...named('efs-file-systems'), 1, 'efs describe-file-systems', 'length(FileSystems)'],
  [
    ...named('rds-snapshots'),
    spareSnapshots,
    'rds describe-db-cluster-snapshots --snapshot-type manual',
    'length(DBClusterSnapshots)',
  ],
];

const ofConsole = (concurrentJobs: number) => [
  [...named('codebuild-builds'), concurrentJobs, 'Until then, operations wait. MAX_CONCURRENT_JOBS can be lowered.'],
  [...named('lambda-concurrency'), consoleConcurrency, 'Until then, requests may be throttled.'],
];

/** The quotas that the scripts check: tables of lines with columns between bars. */
export const quotaNeeds = ({ quotas: set, natGateways, maxConcurrentJobs }: Configuration): Record<string, string> => ({
  FULL_REGION: String(fullRegion),
  CUSTOMER_QUOTAS: lines(ofCustomers(set)),
  REGION_QUOTAS: lines(ofRegion(natGateways)),
  CONSOLE_QUOTAS: lines(ofConsole(maxConcurrentJobs)),
});
