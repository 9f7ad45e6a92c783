import { z } from 'zod';

export const productSize = z.object({
  id: z.string(),
  cpu: z.number().describe('CPU units of one task; 1024 are one vCPU'),
  memoryMiB: z.number().describe('Memory of one task in MiB'),
  tasks: z.tuple([z.number(), z.number()]).describe('Fewest and most tasks'),
  acu: z.tuple([z.number(), z.number()]).optional().describe('Fewest and most Aurora capacity units'),
  monthlyUsd: z
    .number()
    .describe('Estimated cost in USD per month of 730 hours, without the shared resources of the region'),
});

/** A product as operators choose it. */
export const productView = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().optional(),
  website: z.string().optional(),
  versions: z.array(z.string()),
  defaultVersion: z.string(),
  sizes: z.array(productSize),
  defaultSize: z.string(),
  startupSeconds: z.number(),
  database: z.boolean().describe('Each customer gets a database'),
  unavailable: z.string().optional().describe('Why it cannot be deployed here; absent when it can'),
});
export type ProductView = z.infer<typeof productView>;
