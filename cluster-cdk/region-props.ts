import { maxShards } from '@console/core/contract/region';
import { z } from 'zod';
import { stackProps } from './stack-props.ts';

export const regionStackProps = stackProps.extend({
  /** The public zone of the domain; must be in the same account. */
  hostedZoneId: z.string().min(1, 'must be the id of the hosted zone of the domain'),
  /** Number of load balancers. Each serves at most 100 customers. */
  shards: z.int().min(1, 'must be at least 1').max(maxShards, `must be at most ${maxShards}`),
  /** One is cheaper; with two, outgoing traffic survives the failure of an Availability Zone. */
  natGateways: z.int().min(1, 'must be 1 or 2: tasks pull their images through it').max(2, 'must be 1 or 2'),
  /** The zones of the subnets. @default the first two that CloudFormation names */
  availabilityZones: z.tuple([z.string().min(1), z.string().min(1)]).optional(),
  /** Event bus of the management account, which receives events about alarms, services and stacks. */
  eventBusArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:events:[a-z0-9-]+:\d{12}:event-bus\/.+$/, 'must be the ARN of an event bus')
    .optional(),
});
export type RegionStackProps = z.output<typeof regionStackProps>;
