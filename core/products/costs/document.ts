import { monthlyUsd, sharedUsd } from '../cost.ts';
import type { Product } from '../model.ts';
import { assumptions, prices, regionFactors } from '../prices.ts';
import { siloParts, siloUsd } from './silo.ts';
import { priceSources } from './sources.ts';

const region = 'us-east-1';
const { alarms } = assumptions;
const usd = (amount: number): string => amount.toFixed(2);

const table = (head: string[], rows: string[][]): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

function customers(product: Product): string {
  const rows = Object.entries(product.sizes).map(([id, { cpu, memoryMiB, tasks, acu = [0, 2] }]) => {
    const of = (suspended: boolean) => monthlyUsd(product, id, region, { suspended }) ?? 0;
    return [
      id,
      `${cpu / 1024} vCPU, ${memoryMiB / 1024} GiB`,
      `${tasks[0]}–${tasks[1]}`,
      product.database ? `${acu[0]}–${acu[1]}` : '–',
      usd(of(false)),
      usd(of(true)),
      `${((100 * of(false)) / siloUsd()).toFixed(0)} %`,
    ];
  });
  const head = ['size', 'one task', 'tasks', 'Aurora units', 'running', 'suspended', 'of a silo'];
  return `### ${product.name}\n\n${table(head, rows)}`;
}

const shared = (): string =>
  table(
    ['load balancers', 'NAT gateways', 'maximum customers', 'USD a month', 'per customer when full'],
    [
      [1, 1],
      [1, 2],
      [2, 2],
      [5, 2],
    ].map(([loadBalancers = 1, natGateways = 1]) => {
      const most = loadBalancers * assumptions.customersPerShard;
      const total = sharedUsd({ loadBalancers, natGateways });
      return [`${loadBalancers}`, `${natGateways}`, `${most}`, usd(total), usd(total / most)];
    }),
  );

const silo = (): string =>
  table(
    ['part', 'USD a month'],
    [
      ...Object.entries(siloParts()).map(([part, amount]) => [part, usd(amount)]),
      ['**total**', `**${usd(siloUsd())}**`],
    ],
  );

const factors = (): string =>
  table(
    ['region', 'factor'],
    Object.entries(regionFactors).map(([code, factor]) => [code, factor.toFixed(2)]),
  );

const sources = (): string => {
  const head = '| price, us-east-1 | USD | page | compared |\n| --- | ---: | --- | --- |';
  const rows = priceSources.map(
    ({ what, usd: amount, page, compared }) => `| ${what} | ${amount} | <${page}> | ${compared ? 'yes' : 'no'} |`,
  );
  return [head, ...rows].join('\n');
};

/** docs/costs.md for these products. */
export const costsDocument = (products: readonly Product[]): string => `# What it costs

All figures are USD per month of ${prices.hoursPerMonth} hours in ${region}, at on-demand list prices as of November 2026, without free
tiers. \`npm run costs\` computes them from \`core/products/prices.ts\`, with the same function as \`monthlyUsd\` in the API and
the console. They are estimates, not compared with a bill.

## One customer

Running: the minimum number of tasks of the size, an Aurora database that uses ${assumptions.acuHoursOfUse} capacity-unit hours a month above its
minimum, ${assumptions.databaseGb} GB of data, ${assumptions.logGbPerMonth} GB of logs, ${alarms.application + alarms.database} alarms, and a share of the shared layer. Suspended: no tasks, a paused
database, ${alarms.applicationParked + alarms.database} alarms. Traffic, snapshots and load above the minimum number of tasks are not included.

${products.map(customers).join('\n\n')}

## A silo, for comparison

The costs of a customer whose stack shares nothing and never pauses. Storage, logs, secrets and alarms cost the same as above
and are not included:

${silo()}

## The shared layer of a region

All customers of a region share these costs: load balancers (two addresses each), NAT gateways (one address each), the hosted
zone and the key of the alarm topic. Load balancer capacity units, traffic through the NAT gateways and stored access logs depend
on use and are not included.

${shared()}

## The management account

The table, the functions and the API are billed by use, and cost very little while nobody uses the console. Alarms, one key and
logs cost a few dollars. A job is a CodeBuild build on a small ARM machine and costs a few cents. Sign-in is billed per active
user.

## Other regions

Prices in other regions are those of ${region} times a factor: the ratio of the prices of a Fargate vCPU-hour on ARM, rounded to
0.05. A region that is not listed has the factor 1. One factor for all services is a rough estimate, so a customer can cost more
than shown. Only the factors of ap-southeast-2 and sa-east-1 were compared with a second published copy of Fargate's prices.

${factors()}

## Where the prices come from

Prices change: check the AWS page of a price before you rely on it. "Compared" shows whether a second published copy has the same
price. The other prices are not confirmed. No price comes from the AWS Price List service.

${sources()}
`;
