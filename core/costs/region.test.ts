import { describe, expect, it } from 'vitest';
import { regionMonthlyUsd } from './region.ts';

const usd = (layout: { shards: number; natGateways?: number }, code = 'us-east-1') =>
  regionMonthlyUsd({ code, ...layout });

describe('regionMonthlyUsd', () => {
  const one = usd({ shards: 1, natGateways: 1 });

  it('counts load balancers, gateways, their addresses, a key and logs', () => {
    expect(one).toBeCloseTo(0.0225 * 730 + 0.045 * 730 + 3 * 0.005 * 730 + 1 + 0.25 + 2 * 0.023, 2);
  });

  it('grows with each load balancer, which has two addresses', () => {
    expect(usd({ shards: 2, natGateways: 1 }) - one).toBeCloseTo(0.0325 * 730, 1);
  });

  it('grows with each NAT gateway, which has one address', () => {
    expect(usd({ shards: 1, natGateways: 2 }) - one).toBeCloseTo(0.05 * 730, 6);
  });

  it('takes a region of which nothing else is known for one with one NAT gateway', () => {
    expect(usd({ shards: 1 })).toBe(one);
  });

  it('follows the prices of the region', () => {
    expect(usd({ shards: 1 }, 'eu-central-1')).toBeCloseTo(1.15 * one, 1);
  });
});
