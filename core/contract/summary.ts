import { z } from 'zod';
import { alertSeverity } from './alert.ts';
import { customerStatus, health } from './customer.ts';
import { region } from './region.ts';
import { timestamp } from './text.ts';

const count = z.int().min(0);

/** The state of everything at a glance. */
export const summary = z.object({
  at: timestamp.describe('When it was counted: a moment ago, or, where there is much to count, some seconds'),
  customers: z.object({
    total: count,
    byStatus: z.record(customerStatus, count),
    byHealth: z.record(health, count).describe('Of customers that should run'),
    byProduct: z.record(z.string(), count),
  }),
  operations: z.object({
    queued: count,
    running: count,
    failedLast24Hours: count,
    succeededLast24Hours: count,
    perDay: z
      .array(z.object({ day: z.iso.date(), succeeded: count, failed: count, cancelled: count, unfinished: count }))
      .describe('The last 14 days, oldest first, by the UTC day of the request'),
  }),
  alerts: z.object({ open: count, acknowledged: count, bySeverity: z.record(alertSeverity, count) }),
  regions: z.array(
    region
      .pick({ code: true, name: true, status: true, capacityLimit: true })
      .extend({ customers: count, capacity: count }),
  ),
  monthlyUsd: z.number().describe('Estimated cost of all customers, pools and regions in USD per month of 730 hours'),
  monthlyUsdOf: z
    .object({
      customers: z.number().describe('Their own resources, and the pools that they share'),
      regions: z.number().describe('What the customers of each region share, and pools without customers'),
    })
    .describe('The parts of monthlyUsd'),
  monthlyUsdBy: z
    .object({
      product: z.record(z.string(), z.number()).describe('Of the customers and their pools, by product'),
      region: z.record(z.string(), z.number()).describe('Of everything, by region'),
    })
    .describe('monthlyUsd by product and by region, without what costs nothing'),
});
export type Summary = z.infer<typeof summary>;
