import type { Usage } from '@console/tenancy';

/** List prices of us-east-1 in USD, without what is free each month. eu-central-1 is up to a fifth more. */
const prices = {
  /** An HTTP API and Lambda. */
  millionRequests: 1 + 0.2,
  lambdaGbSecond: 0.0000133334,
  millionReads: 0.125,
  millionWrites: 0.625,
  gbOut: 0.09,
};

/** Of the function `api`. */
const memoryGb = 0.5;

/** What some use costs, in USD. */
export function costOf({ requests = 0, computeMs = 0, readUnits = 0, writeUnits = 0, bytes = 0 }: Usage): number {
  const million = 1_000_000;
  return (
    (requests * prices.millionRequests + readUnits * prices.millionReads + writeUnits * prices.millionWrites) /
      million +
    (computeMs / 1_000) * memoryGb * prices.lambdaGbSecond +
    (bytes / 1e9) * prices.gbOut
  );
}
