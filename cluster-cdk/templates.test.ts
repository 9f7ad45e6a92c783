import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp, featureFlags } from './create-app.ts';
import { customerStackProps } from './customer-props.ts';
import { CustomerStack } from './customer-stack.ts';
import { RegionStack } from './region-stack.ts';
import { parseProps } from './stack-props.ts';
import { customerProps, everything, regionProps, shop, shopProps, website } from './testing/samples.ts';
import { customerTemplate, regionTemplate } from './testing/templates.ts';

describe('the templates', () => {
  it.each([
    ['region', regionTemplate()],
    ['customer', customerTemplate({ product: everything })],
  ])('of a %s need no code of ours to be deployed', (_name, template) => {
    const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>).map((r) => r.Type);
    expect(types.filter((type) => /^(Custom::|AWS::Lambda|AWS::CloudFormation::CustomResource)/.test(type))).toEqual(
      [],
    );
  });

  describe('by the rules of CloudFormation', () => {
    let outdir: string;
    beforeEach(() => {
      outdir = mkdtempSync(join(tmpdir(), 'validated-'));
    });
    afterEach(() => rmSync(outdir, { recursive: true }));

    it('are without fault', { timeout: 120_000 }, () => {
      const strict = { ...featureFlags, '@aws-cdk/core:validateAgainstDefaultRules': true };
      const app = createApp({ outdir, builtinCloudFormationValidation: true, context: strict });
      const customer = (code: string, change: object) => {
        const props = { ...customerProps, customer: { ...customerProps.customer, code }, ...change };
        return new CustomerStack(app, parseProps(customerStackProps, props));
      };
      new RegionStack(app, regionProps);
      customer('everything', { product: everything });
      customer('shop', { ...shopProps, upgradeTo: { product: shop, version: '1' } });
      customer('suspended', { suspended: true });
      customer('website', { product: website, version: '1' });

      expect(() => app.synth()).not.toThrow();
    });
  });
});
