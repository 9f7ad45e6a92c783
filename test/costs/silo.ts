import { hoursPerMonth, prices } from '@console/core/costs/prices';

/** List prices, us-east-1, of what only a stack of its own for each customer would use; date as that of `prices`. */
export const siloPrices = {
  fargateX86VcpuHour: 0.04048,
  fargateX86GbHour: 0.004445,
  /** db.t3.medium, the smallest x86 instance of Aurora PostgreSQL. */
  auroraInstanceHour: 0.082,
} as const;

const month = hoursPerMonth;

/**
 * One customer whose stack shares nothing: what its parts cost in USD per month. Storage, logs, secrets, alarms
 * and traffic cost the same as in a shared region and are left out.
 */
export function siloParts(): Record<string, number> {
  const taskHour = 0.5 * siloPrices.fargateX86VcpuHour + siloPrices.fargateX86GbHour;
  return {
    'two Aurora instances (db.t3.medium)': 2 * siloPrices.auroraInstanceHour * month,
    'two NAT gateways': 2 * prices.natGatewayHour * month,
    'two x86 tasks (0.5 vCPU, 1 GiB)': 2 * taskHour * month,
    'a load balancer with one capacity unit': (prices.loadBalancerHour + prices.loadBalancerUnitHour) * month,
    'four public addresses': 4 * prices.publicAddressHour * month,
  };
}

export const siloUsd = (): number => Object.values(siloParts()).reduce((sum, usd) => sum + usd, 0);
