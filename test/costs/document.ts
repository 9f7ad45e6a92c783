import { assumptions } from '@console/core/costs/assumptions';
import { customerMonthlyUsd, customerUsage } from '@console/core/costs/customer';
import { snapshotUsage } from '@console/core/costs/database';
import { hoursPerMonth, prices, regionFactors } from '@console/core/costs/prices';
import { regionUsage } from '@console/core/costs/region';
import { type Usage, usdOf } from '@console/core/costs/usage';
import { databaseCapacity } from '@console/core/products/capacity';
import type { ContainersProduct } from '@console/core/products/model';
import { regionLayout } from '@console/core/regions/layout';
import { daysOfUse } from '@console/core/usage/own-use';
import { siloParts, siloUsd } from './silo.ts';
import { priceSources } from './sources.ts';
import { bill, region, table, usd } from './tables.ts';

function customers(product: ContainersProduct): string {
  const rows = Object.entries(product.sizes).map(([id, size]) => {
    const { cpu, memoryMiB, tasks } = size;
    const acu = databaseCapacity(product, size);
    const of = (suspended: boolean) => customerMonthlyUsd(product, id, region, { suspended }) ?? 0;
    return [
      id,
      `${cpu / 1024} vCPU, ${memoryMiB / 1024} GiB`,
      `${tasks[0]}–${tasks[1]}`,
      product.database ? `${acu[0]}–${acu[1]}` : '–',
      product.database && acu[0] === 0 ? 'yes' : 'no',
      usd(of(false)),
      usd(of(true)),
      `${((100 * of(false)) / siloUsd()).toFixed(0)} %`,
    ];
  });
  const head = ['size', 'one task', 'tasks', 'Aurora units', 'pauses', 'running', 'suspended', 'of a silo'];
  return `### ${product.name}\n\n${table(head, rows)}`;
}

/** Customers that share a region, to divide its cost by. */
const neighbours = [1, 10, 40, 80];

function regions(): string {
  const head = ['load balancers', 'NAT gateways', 'USD a month', ...neighbours.map((count) => `each of ${count}`)];
  const rows = [
    [1, 1],
    [2, 1],
    [2, 2],
    [5, 2],
  ].map(([shards = 1, natGateways = 1]) => {
    const total = usdOf(regionUsage({ shards, natGateways }), region);
    return [`${shards}`, `${natGateways}`, usd(total), ...neighbours.map((count) => usd(total / count))];
  });
  return table(head, rows);
}

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

function smallest(product: ContainersProduct | undefined): string {
  const [id, size] = Object.entries(product?.sizes ?? {})[0] ?? [];
  if (!product || !size) throw new Error('the product has no size');
  return `The bill of ${product.name}, ${id}, while it runs:\n\n${bill(customerUsage(product, size, { suspended: false }))}`;
}

const jobMinutes = 15;

/** docs/costs.md for these products, with what an installation bills once. */
export const costsDocument = (products: readonly ContainersProduct[], once: Usage): string => `# What it costs

All figures are USD per month of ${hoursPerMonth} hours in ${region}, at on-demand list prices as of November 2026, without free
tiers. They are estimates, not compared with a bill. Three parts add up: each customer, each region, and the console itself.

\`npm run costs\` writes this page. The figures of customers and regions come from the functions in \`core/costs\` that the API and
the console use for \`monthlyUsd\`. \`test/costs/templates.test.ts\` counts the resources of synthesized templates, for each size
of each product, running and suspended, and for several layouts of a region, and fails when the functions say anything else.
Each type of resource needs a rule in \`test/costs\` that says what it costs, or why it costs nothing.

## One customer

The figure of a customer is the cost of its own stack and of its files. It does not include the shared resources of its region.

Counted in the template: the minimum number of tasks of each process, the minimum database capacity, secrets (the database's
credentials, those that are composed of others, generated values), and alarms, including the two alarms that AWS creates for
automatic scaling. Counted in the definition: \`GiB\` of \`storage\` in EFS and once more in the backup, one secret for all secret
options, and ${assumptions.scheduledMinutes} minutes of a task for each run of a schedule. Routes, sticky sessions and the container that adds headers
cost nothing of their own: the container shares the task of the application, whose size has to have room for it. Assumed for use: ${assumptions.databaseGb} GB of data, ${assumptions.databaseMillionRequests} million database I/O requests,
${assumptions.applicationLogGb} GB of application logs and ${assumptions.databaseLogGb} GB of database logs, ${assumptions.transferGb} GB of answers to users, and ${assumptions.natGb} GB through the NAT gateway.

A database with a minimum of 0 capacity units is assumed to pause, and to be awake for ${assumptions.acuHoursOfUse} capacity-unit hours a month: four
hours a day at half a unit. A database with a higher minimum never pauses and is billed for every hour. An application that keeps
connections open prevents the pause, whatever the minimum is. Its definition says \`"pauses": false\`: then the minimum is at least
0.5, in the stack and in its figure. Odoo is one: its scheduled jobs keep connections open.

A suspended customer has no tasks and is assumed not to wake its database. Its storage, files, secrets and remaining alarms are billed.

Not included: load above the minimum number of tasks or capacity, more traffic than assumed, what EFS bills for reading and
writing, backups beyond the size of the database and of the files, and manual snapshots.

${products.map(customers).join('\n\n')}

${smallest(products.find(({ database, sizes }) => database && Object.values(sizes)[0]?.acu?.[0] === 0))}

A deleted customer whose final snapshot is kept costs ${usd(usdOf(snapshotUsage, region))} a month for ${assumptions.databaseGb} GB, until you delete the snapshot. A customer that was
deleted without a snapshot leaves only its database logs in CloudWatch, which cost less than a cent a month.

## A serverless product

Nearly everything of it is billed by use: requests, functions, what is read and written, people who sign in. A customer whose data is in the
shared table of a pool has no resource of its own; one with a table of its own neither has one that costs anything, as long as the table is billed by
request. Tables are encrypted with the key that AWS manages for DynamoDB, which is free.

Counted are the pool's alarms and its dashboard, the alarms of a customer with a deployment of its own, and, of tables with provisioned
capacity, one unit each for reads and for writes of the table and of each index, with the four alarms that AWS creates for each scaling policy.
\`test/costs/functions-templates.test.ts\` compares these figures with the templates.

The customers of a pool share what the pool costs: what it has, what those with a table of their own have, and what all of them used in the last
${daysOfUse} days, which are taken for a month. The functions of a pool count the use: each request is billed once by the API and twice by Lambda (for the
authorizer and the function), and the time of all functions at the memory of the largest one. Provisioned capacity is priced as if all of it were used.
Each customer has its own and, of what nobody caused alone, the same part as of the own costs; while nobody uses the pool, all have equal
parts. The shares are whole cents, and the largest remainders are rounded up: their sum is the cost of the pool, to the cent. A round counts again every
hour, and here every ten seconds: a new customer has no share until the next round. Not counted are storage, logs, people who sign in, work that
only a schedule or the console causes, and the writes of the meter itself.

A pool without customers is shown with the shared resources of regions on the dashboard.
The dashboard also shows the cost by product and by region. A customer of which nothing is deployed yet counts from the moment its creation
is in progress; when its creation fails, it counts nothing. After a failed update, the size that still runs counts.

## A region

All customers of a region share its load balancers (two public addresses each), NAT gateways (one public address each), the key
of the alarm topic, and the logs of rejected traffic. A region costs this from the moment when it is added, also without
customers. The first customer of a region therefore costs its own figure and the whole region:

${regions()}

A new region has ${regionLayout.shards} load balancer${regionLayout.shards === 1 ? '' : 's'} for ${regionLayout.shardSize} customers each. \`NAT_GATEWAYS\` in \`.config\` says how many NAT gateways it has. The bill
of a new region with one NAT gateway:

${bill(regionUsage({ shards: regionLayout.shards, natGateways: 1 }))}

Assumed for use: ${assumptions.flowLogGb} GB of records of rejected traffic, and ${assumptions.storedLogGb} GB of stored logs. The bucket of access logs stays when a region is
removed; its contents expire after 90 days.

## The console

Paid once per installation. Counted in the two templates of the management account, with the hosted zone of the domain. Assumed
for use: ${assumptions.users} people who sign in, ${assumptions.consoleLogGb} GB of logs, and ${assumptions.reconcilerSeconds} seconds for each run of the reconciler.

${bill(once)}

The table, the API, the pages and the other functions are billed by use, and cost cents a month for a few people. CDK's buckets
and the images in the registries of both accounts are billed by size and are not included. Keys are rotated each year, and each of
the first two rotations of a key adds 1 USD a month.

One operation is a CodeBuild build on a small ARM machine: ${jobMinutes} minutes cost ${usd(jobMinutes * prices.buildMinute)} USD.

## A silo, for comparison

The costs of a customer whose stack shares nothing and never pauses. Storage, logs, secrets, alarms and traffic cost the same as
above and are not included:

${silo()}

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
