import type { UsageCounts } from '../contract/usage.ts';
import type { FunctionsProduct } from '../products/model.ts';
import type { Usage } from './usage.ts';

const million = 1_000_000;
const gigabyte = 1_000_000_000;

/**
 * What AWS bills for the use that was counted of a customer. Its requests pass the API, the authorizer and a function;
 * the function that has the most memory is taken to have run all the time.
 */
export function usageOfUse({ functions, table }: FunctionsProduct, counts: UsageCounts): Usage {
  const gibibytes = Math.max(0, ...functions.map(({ memoryMiB }) => memoryMiB)) / 1_024;
  return {
    apiMillionRequests: counts.requests / million,
    lambdaMillionRequests: (2 * counts.requests) / million,
    lambdaGbSecond: (counts.computeMs / 1_000) * gibibytes,
    ...(table?.billingMode === 'PROVISIONED'
      ? { tableReadUnitHour: counts.readUnits / 3_600, tableWriteUnitHour: counts.writeUnits / 3_600 }
      : { tableMillionReads: counts.readUnits / million, tableMillionWrites: counts.writeUnits / million }),
    transferOutGb: counts.bytes / gigabyte,
    millionEvents: counts.events / million,
  };
}
