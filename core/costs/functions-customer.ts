import type { CloudType, FunctionsProduct } from '../products/model.ts';
import { hoursPerMonth } from './prices.ts';
import { sumOf, type Usage, usdOf } from './usage.ts';

/** Alarms of a table that its application watches: reads and writes in one alarm of two metrics. */
const tableAlarms = 2;
/** What Application Auto Scaling creates for each policy of a table, which AWS bills like others. */
const alarmsOfScaling = 4;

/**
 * What a customer of a serverless product bills in a month before anybody uses it; everything else is billed by use. Tables
 * have the key that AWS manages for DynamoDB, which costs nothing. `test/costs` compares this with the templates.
 */
export function functionsCustomerUsage(product: FunctionsProduct, cloudType: CloudType): Usage {
  if (product.tenancy === 'silo') return sumOf(applicationAlarms(product), provisionedUsage(product));
  return cloudType === 'private' ? provisionedUsage(product) : {};
}

/** What a pool bills in a month, however many customers it has. */
export const poolUsage = (product: FunctionsProduct): Usage =>
  sumOf({ dashboardMonth: 1 }, applicationAlarms(product), provisionedUsage(product));

/** The same in USD, rounded to cents: what a pool without customers costs. */
export const poolMonthlyUsd = (product: FunctionsProduct, region: string): number => usdOf(poolUsage(product), region);

/** Server errors, the table, the dead letters, and each function that handles changes. */
function applicationAlarms({ table, functions }: FunctionsProduct): Usage {
  const streaming = functions.filter(({ stream }) => stream).length;
  const handles = functions.some(({ stream, events }) => stream || events.length > 0);
  return { alarmMonth: 1 + (table ? tableAlarms : 0) + (handles ? 1 : 0) + streaming };
}

/** The least capacity of a provisioned table and its indexes: one unit each for reads and for writes. */
function provisionedUsage({ table }: FunctionsProduct): Usage {
  if (table?.billingMode !== 'PROVISIONED') return {};
  const scaled = 1 + table.indexes;
  return {
    tableReadUnitHour: scaled * hoursPerMonth,
    tableWriteUnitHour: scaled * hoursPerMonth,
    alarmMonth: 2 * scaled * alarmsOfScaling,
  };
}
