import { z } from 'zod';
import { capacityLimit } from './quota.ts';
import { displayName, timestamp, ulid } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

export const regionStatus = z.enum(['adding', 'ready', 'updating', 'removing', 'failed']);
export type RegionStatus = z.infer<typeof regionStatus>;

/** Load balancers that a region may have. */
export const maxShards = 20;

export const region = z.object({
  code: z.string(),
  name: z.string(),
  status: regionStatus,
  customers: z.number().int().describe('Customers that live there now'),
  capacity: z.number().int().describe('Customers that can live there'),
  capacityLimit: capacityLimit.describe('What keeps the capacity from being larger'),
  functionsCapacity: z
    .number()
    .int()
    .optional()
    .describe('Customers of serverless products that can live there; left out where nothing limits them'),
  functionsCapacityLimit: capacityLimit.optional().describe('What keeps functionsCapacity from being larger'),
  pools: z.number().int().optional().describe('Pools that it has'),
  shards: z.number().int().describe('Load balancers that the region has'),
  natGateways: z.number().int().nullable().describe('NAT gateways that the region has; null until one is known'),
  updateAvailable: z.boolean().describe('Its stack was deployed from other templates than those of this console'),
  monthlyUsd: z
    .number()
    .describe('Estimated cost in USD per month of 730 hours of what its customers share, however many they are'),
  activeOperationId: ulid.nullable(),
  lastOperationId: ulid,
  createdAt: timestamp,
  createdBy: z.string(),
});
export type Region = z.infer<typeof region>;

/** Regions of AWS, with the names that its documentation gives them (AWS Regions and Availability Zones, November 2026). */
export const awsRegions: Readonly<Record<string, string>> = {
  'af-south-1': 'Cape Town',
  'ap-east-1': 'Hong Kong',
  'ap-east-2': 'Taipei',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'ap-northeast-3': 'Osaka',
  'ap-south-1': 'Mumbai',
  'ap-south-2': 'Hyderabad',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-2': 'Sydney',
  'ap-southeast-3': 'Jakarta',
  'ap-southeast-4': 'Melbourne',
  'ap-southeast-5': 'Malaysia',
  'ap-southeast-6': 'New Zealand',
  'ap-southeast-7': 'Thailand',
  'ca-central-1': 'Canada Central',
  'ca-west-1': 'Calgary',
  'eu-central-1': 'Frankfurt',
  'eu-central-2': 'Zurich',
  'eu-north-1': 'Stockholm',
  'eu-south-1': 'Milan',
  'eu-south-2': 'Spain',
  'eu-west-1': 'Ireland',
  'eu-west-2': 'London',
  'eu-west-3': 'Paris',
  'il-central-1': 'Tel Aviv',
  'me-central-1': 'UAE',
  'me-south-1': 'Bahrain',
  'mx-central-1': 'Mexico Central',
  'sa-east-1': 'São Paulo',
  'us-east-1': 'N. Virginia',
  'us-east-2': 'Ohio',
  'us-west-1': 'N. California',
  'us-west-2': 'Oregon',
};

export const regionCode = z.string(ruleMessage('not-text')).refine((code) => Object.hasOwn(awsRegions, code), {
  error: (issue) => ruleMessage('not-an-aws-region', { region: String(issue.input) }),
});

export const addRegionInput = z.strictObject({
  code: regionCode.describe('AWS Region, such as eu-central-1'),
  name: displayName.describe('Name that operators see, such as Frankfurt'),
});
export type AddRegion = z.infer<typeof addRegionInput>;

const wholeNumber = (min: number, max: number) => {
  const message = ruleMessage('not-whole', { min, max });
  return z.int(message).min(min, message).max(max, message);
};

export const updateRegionInput = z.strictObject({
  natGateways: wholeNumber(1, 2).optional().describe('NAT gateways: 1 costs less, 2 tolerate the loss of a zone'),
  shards: wholeNumber(1, maxShards).optional().describe('Load balancers: as many as now, or more'),
});
export type UpdateRegion = z.infer<typeof updateRegionInput>;
