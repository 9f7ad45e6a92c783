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
  const head = ['size', 'one task', 'tasks', 'Aurora units', 'running', 'parked', 'of a silo'];
  return `### ${product.name}\n\n${table(head, rows)}`;
}

const shared = (): string =>
  table(
    ['load balancers', 'NAT gateways', 'customers at most', 'USD a month', 'per customer when full'],
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
      ['**together**', `**${usd(siloUsd())}**`],
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

All figures are USD per month of ${prices.hoursPerMonth} hours in ${region}, list prices on demand, without free tiers, computed by
\`npm run costs\` from core/products/prices.ts, as of November 2026. The same function gives \`monthlyUsd\` in the
API and the console. They are estimates: nothing here was read from a bill.

## One customer

Running: the fewest tasks of the size, an Aurora database that is awake for ${assumptions.acuHoursOfUse} unit-hours a month above its least
capacity, ${assumptions.databaseGb} GB of data, ${assumptions.logGbPerMonth} GB of logs, ${alarms.application + alarms.database} alarms, and a share of what is common. Parked (suspended): no
tasks, a paused database, ${alarms.applicationParked + alarms.database} alarms. Traffic, snapshots and load above the fewest tasks come on top.

${products.map(customers).join('\n\n')}

## A silo, for comparison

What one customer costs whose stack shares nothing and never pauses. Its storage, log, secret and alarms cost what they
cost above, and are left out here:

${silo()}

## The shared layer of a region

Paid once for all customers of a region: load balancers (two addresses each), NAT gateways (one address each), the hosted
zone and the key of the alarm topic. Load balancer units, traffic through the NAT gateways and stored access logs depend on use.

${shared()}

## The management account

Next to nothing while nobody works: the table, the functions and the API are paid by use, a few dozen alarms, one key and the
logs cost a few dollars. A job is a CodeBuild build on a small ARM machine, a few cents each. Sign-in is billed for each
person who signs in.

## Other regions

Prices elsewhere are taken as a multiple of ${region}, by the price of a Fargate vCPU-hour on ARM, rounded to 0.05; a region that
is not listed counts as 1. One factor for everything is a rough estimate: other services have differences of their own, so that a
customer elsewhere may cost more than is shown. Only the factors of ap-southeast-2 and sa-east-1 were compared with a second
published copy of Fargate's prices.

${factors()}

## Where the prices come from

Each with AWS's page for it, which is to be looked at before relying on a figure: prices change. "Compared" tells whether a second
published copy of the price says the same; the others are not confirmed. Nothing was read from AWS's price list service.

${sources()}
`;
