import { assumptions } from './assumptions.ts';
import { hoursPerMonth } from './prices.ts';
import { sumOf, type Usage, usdOf } from './usage.ts';

interface Layout {
  /** Load balancers. */
  shards: number;
  /** One, where it is not known. */
  natGateways?: number | null;
}

/** A load balancer has a public address in each. */
const availabilityZones = 2;

/** What the stack of a region bills in a month, however many customers live there. */
export function regionUsage({ shards, natGateways }: Layout): Usage {
  const gateways = natGateways ?? 1;
  return sumOf(
    { loadBalancerHour: shards * hoursPerMonth, publicAddressHour: shards * availabilityZones * hoursPerMonth },
    { natGatewayHour: gateways * hoursPerMonth, publicAddressHour: gateways * hoursPerMonth },
    { encryptionKeyMonth: 1 },
    { flowLogGb: assumptions.flowLogGb, s3GbMonth: assumptions.storedLogGb },
  );
}

/** Estimated cost of what the customers of a region share, in USD per month of 730 hours, rounded to cents. */
export const regionMonthlyUsd = (region: Layout & { code: string }): number => usdOf(regionUsage(region), region.code);
