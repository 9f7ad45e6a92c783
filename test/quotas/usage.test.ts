import { everything, odoo, website } from '@console/cluster-cdk/testing/samples';
import type { ContainersProduct } from '@console/core/products/model';
import { customerUsage, regionUsage } from '@console/core/quotas/usage';
import { describe, expect, it } from 'vitest';
import { countedUsage, customerResources, regionResources } from './counted-usage.ts';

const sizesOf = ({ id, sizes }: ContainersProduct) => Object.keys(sizes).map((size) => [id, size] as const);
const products = { odoo, website, everything };
const kinds = [odoo, website, everything].flatMap(sizesOf);

describe('what a customer takes of the quotas is what its template has', () => {
  it.each(kinds)('%s, %s', (id, sizeId) => {
    const product = products[id as keyof typeof products];
    const size = product.sizes[sizeId];
    if (!size) throw new Error(sizeId);
    expect(customerUsage(product, size, { suspended: false })).toEqual(
      countedUsage(customerResources(product, sizeId, false)),
    );
  });

  it.each(kinds)('%s, %s, suspended', (id, sizeId) => {
    const product = products[id as keyof typeof products];
    const size = product.sizes[sizeId];
    if (!size) throw new Error(sizeId);
    // How many rules show the notice is for the test of the route to say.
    const { 'alb-rules': _, ...usage } = customerUsage(product, size, { suspended: true });
    expect(countedUsage(customerResources(product, sizeId, true))).toMatchObject(usage);
  });
});

it('what a region takes is what its template has, the default security group of its VPC, and the stack and roles of the CDK', () => {
  const counted = countedUsage(regionResources());
  expect(regionUsage).toEqual({
    'cloudformation-stacks': 1 + 1,
    'iam-roles': Number(counted['iam-roles']) + 5,
    'security-groups': Number(counted['security-groups']) + 1,
  });
});
