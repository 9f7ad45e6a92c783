import { z } from 'zod';

const requests = (most: number, description: string) =>
  z
    .int('must be a whole number of requests')
    .min(1, `must be 1 to ${most}`)
    .max(most, `must be 1 to ${most}`)
    .describe(description);

/** What one customer may ask of the application. */
export const plan = z.strictObject(
  {
    // 10,000 requests a second are what API Gateway allows an account in a region.
    perSecond: requests(10_000, 'Requests per second that can go on'),
    burst: requests(10_000, 'Requests that can come at once'),
    perDay: requests(1_000_000_000, 'Requests per day, in UTC'),
  },
  'must be an object such as {"perSecond": 50, "burst": 50, "perDay": 100000}',
);
export type Plan = z.output<typeof plan>;

export const standardPlan: Plan = { perSecond: 50, burst: 50, perDay: 100_000 };
