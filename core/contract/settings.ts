import { z } from 'zod';

/** What this installation is. Changed in `.config` or the environment, never through the API. */
export const settings = z.object({
  mode: z.enum(['local', 'aws']),
  version: z.string(),
  management: z
    .object({ account: z.string(), region: z.string() })
    .nullable()
    .describe('The account of the console; null on one machine'),
  cluster: z
    .object({ account: z.string(), regions: z.array(z.string()) })
    .describe('Where customers live; on one machine the account is "local"'),
  domain: z.string().describe('Customers live on its subdomains'),
  customerUrl: z.string().describe("Address of a customer's application, with {code} in the place of its code"),
  limits: z.object({
    concurrentJobs: z.int(),
    loadBalancersPerRegion: z.int(),
    customersPerLoadBalancer: z.int(),
    databasesPerRegion: z.int().nullable().describe('Quota of Aurora clusters; null where there is none'),
    customersPerRegion: z
      .int()
      .describe(
        'Upper bound that follows from the other limits. The capacity of a region may be lower because of its quotas',
      ),
  }),
  notifications: z.object({
    channel: z.enum(['inbox', 'sns']).describe('inbox: kept on this machine and shown in the console'),
    to: z.array(z.string()),
  }),
  versions: z.record(z.string(), z.string()).describe('Of what the console runs on, by name'),
});
export type Settings = z.infer<typeof settings>;
