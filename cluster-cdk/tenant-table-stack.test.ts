import { propertiesOf, resource } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { palette, tenantId } from './testing/functions-samples.ts';
import { poolTemplate, tenantTableTemplate } from './testing/functions-templates.ts';

const TABLE = 'AWS::DynamoDB::Table';

describe('the stack of a private tenant', () => {
  const template = tenantTableTemplate();

  it('has a table whose name ends in the id of the tenant, as the policy of tenants needs it', () => {
    expect(resource(template, TABLE).Properties.TableName).toBe(`tenant-palette-${tenantId}`);
  });

  it('has the same keys, indexes and expiry as the shared table', () => {
    const shared = propertiesOf(poolTemplate(), TABLE).find((one) => one.GlobalSecondaryIndexes);
    const { TableName, Tags, ...own } = resource(template, TABLE).Properties;
    const { Tags: _, ...others } = shared ?? {};
    expect(own).toEqual(others);
  });

  it('hands its changes to the functions of the pool', () => {
    expect(resource(template, 'AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      FunctionName: expect.stringContaining('pool-palette-OnChange'),
      Enabled: true,
    });
    const moving = tenantTableTemplate({ handlesChanges: false });
    expect(resource(moving, 'AWS::Lambda::EventSourceMapping').Properties.Enabled).toBe(false);
  });

  it('survives a deletion of the stack, unless it is to go', () => {
    expect(resource(template, TABLE).DeletionPolicy).toBe('RetainExceptOnCreate');
    const last = resource(tenantTableTemplate({ kept: false, deletionProtection: false }), TABLE);
    expect(last).toMatchObject({ DeletionPolicy: 'Delete', Properties: { DeletionProtectionEnabled: false } });
  });

  it('has alarms and people of its own only where they are asked for', () => {
    template.resourceCountIs('AWS::CloudWatch::Alarm', 0);
    template.resourceCountIs('AWS::Cognito::UserPool', 0);
    const more = tenantTableTemplate({ alarms: true, product: { ...palette, users: 'own' } });
    more.resourceCountIs('AWS::CloudWatch::Alarm', 1);
    more.resourceCountIs('AWS::Cognito::UserPool', 1);
  });

  it('is refused for a product without private tenants', () => {
    const product = { ...palette, cloudTypes: ['public' as const] };
    expect(() => tenantTableTemplate({ product })).toThrow(/offers no table of a tenant's own/);
  });
});
