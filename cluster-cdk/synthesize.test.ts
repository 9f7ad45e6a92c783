import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CustomerStackProps } from './customer-props.ts';
import { synthesizeCustomer, synthesizeRegion } from './synthesize.ts';
import { customerProps, regionProps } from './testing/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'cluster-cdk-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('synthesis', () => {
  it("writes a customer's stack as a cloud assembly of that stack alone", () => {
    const result = synthesizeCustomer(customerProps, join(folder, 'customer'));

    expect(result).toMatchObject({ stackName: 'customer-acme-north', resources: expect.any(Number) });
    const manifest = JSON.parse(readFileSync(join(result.assembly, 'manifest.json'), 'utf8'));
    expect(manifest.missing).toBeUndefined();
    expect(manifest.artifacts['customer-acme-north'].environment).toBe('aws://111122223333/eu-central-1');
    const { files } = JSON.parse(readFileSync(join(result.assembly, 'customer-acme-north.assets.json'), 'utf8'));
    expect(Object.values(files)).toHaveLength(1);
  });

  it("writes a region's stack, without a lookup of anything", () => {
    const result = synthesizeRegion(regionProps, join(folder, 'region'));

    expect(result.stackName).toBe('console-region');
    const manifest = JSON.parse(readFileSync(join(result.assembly, 'manifest.json'), 'utf8'));
    expect(manifest.missing).toBeUndefined();
  });

  it('gives the same template for the same props', () => {
    const read = (name: string) => {
      const { assembly, stackName } = synthesizeCustomer(customerProps, join(folder, name));
      return readFileSync(join(assembly, `${stackName}.template.json`), 'utf8');
    };
    expect(read('once')).toBe(read('again'));
  });
});

describe('props that are wrong', () => {
  const { customer } = customerProps;
  const cases: [string, Partial<CustomerStackProps>, RegExp][] = [
    ['an unknown version', { version: '9.9' }, /version: "9\.9" is not a version of odoo: it has 17\.0, 18\.0/],
    ['an unknown size', { size: 'huge' }, /size: "huge" is not a size of odoo: it has small, large/],
    ['a size that objects inherit', { size: 'constructor' }, /size: "constructor" is not a size/],
    ['a load balancer that is not there', { slot: { shard: 3, priority: 1 } }, /slot\.shard: the region has no load/],
    ['a priority of nobody', { slot: { shard: 1, priority: 0 } }, /slot\.priority/],
    [
      'a code that is no subdomain',
      { customer: { ...customer, code: '$(id)' } },
      /customer\.code: must be a subdomain/,
    ],
    ['an account that is none', { account: '1' }, /account: must be an AWS account/],
    ['a name that CloudFormation would resolve', named('{{resolve:ssm:/secret}}'), /customer\.name: must not contain/],
    ['a name that the CDK would resolve', named('${Token[AWS.Region.4]}'), /customer\.name: must not contain/],
  ];
  function named(name: string): Partial<CustomerStackProps> {
    return { customer: { ...customer, name } };
  }

  it.each(cases)('refuses %s', (_what, change, message) => {
    expect(() => synthesizeCustomer({ ...customerProps, ...change }, join(folder, 'none'))).toThrow(message);
  });

  it('refuses a region without a way out for its tasks', () => {
    const props = { ...regionProps, natGateways: 0 };
    expect(() => synthesizeRegion(props, join(folder, 'none'))).toThrow(/natGateways: must be 1 or 2/);
  });
});
