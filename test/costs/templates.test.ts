import { AccountStack } from '@console/cluster-cdk/account-stack';
import { createApp } from '@console/cluster-cdk/create-app';
import type { CustomerStackProps } from '@console/cluster-cdk/customer-props';
import { accountProps, everything, odoo, website } from '@console/cluster-cdk/testing/samples';
import { customerTemplate, regionTemplate } from '@console/cluster-cdk/testing/templates';
import { customerUsage, usageBesideStack } from '@console/core/costs/customer';
import { regionUsage } from '@console/core/costs/region';
import { sumOf, type Usage } from '@console/core/costs/usage';
import type { ContainersProduct } from '@console/core/products/model';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ownProducts } from './own-products.ts';
import { usageOfTemplate } from './usage-of-template.ts';

/** To six digits: sums of the same numbers in another order. */
const rounded = (usage: Usage) =>
  Object.fromEntries(
    Object.entries(usage)
      .filter(([, quantity]) => quantity !== 0)
      .map(([name, quantity]) => [name, Number(quantity.toFixed(6))]),
  );

const products: ContainersProduct[] = [...ownProducts(), { ...odoo, id: 'sample' }, website, everything];

const sorts = products.flatMap((product) =>
  Object.keys(product.sizes).flatMap((size) =>
    [false, true].map((suspended) => ({ product, size, suspended, id: product.id })),
  ),
);

describe('what the console says that a customer costs is what its template holds, and what is beside it', () => {
  it.each(sorts)('$id, $size, suspended: $suspended', ({ product, size: id, suspended }) => {
    const change: Partial<CustomerStackProps> = { product, version: product.defaultVersion, size: id, suspended };
    const size = product.sizes[id];
    if (!size) throw new Error(`no size ${id}`);
    const counted = sumOf(
      usageOfTemplate(customerTemplate(change).toJSON()),
      usageBesideStack(product, size, { suspended }),
    );
    expect(rounded(customerUsage(product, size, { suspended }))).toEqual(rounded(counted));
  });
});

describe('what the console says that a region costs is what its template holds', () => {
  it.each([
    { shards: 1, natGateways: 1 },
    { shards: 2, natGateways: 1 },
    { shards: 3, natGateways: 2 },
  ])('$shards load balancers, $natGateways NAT gateways', (layout) => {
    const counted = usageOfTemplate(regionTemplate(layout).toJSON());
    expect(rounded(regionUsage(layout))).toEqual(rounded(counted));
  });
});

it('the stack of the cluster account costs nothing', () => {
  const template = Template.fromStack(new AccountStack(createApp(), accountProps));
  expect(usageOfTemplate(template.toJSON())).toEqual({});
});

it('a type of resource without a rule is an error, not free', () => {
  const template = { Resources: { Web: { Type: 'AWS::WAFv2::WebACL' } } };
  expect(() => usageOfTemplate(template)).toThrow('AWS::WAFv2::WebACL has no rule');
});
