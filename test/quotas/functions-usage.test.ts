import { clock, palette } from '@console/cluster-cdk/testing/functions-samples';
import {
  functionsCustomerTemplate,
  poolTemplate,
  tenantTableTemplate,
} from '@console/cluster-cdk/testing/functions-templates';
import type { QuotaNumbers } from '@console/core/contract/quota';
import type { FunctionsProduct } from '@console/core/products/model';
import { deploymentUsage, tenantUsage } from '@console/core/quotas/functions-usage';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';

function inTemplate(template: Template): QuotaNumbers {
  const count = (type: string) => Object.keys(template.findResources(type)).length;
  return {
    'api-domain-names': count('AWS::ApiGatewayV2::DomainName'),
    'cloudformation-stacks': 1,
    'cloudwatch-alarms': count('AWS::CloudWatch::Alarm') + 4 * count('AWS::ApplicationAutoScaling::ScalingPolicy'),
    'dynamodb-tables': count('AWS::DynamoDB::Table'),
    'event-buses': count('AWS::Events::EventBus'),
    'http-apis': count('AWS::ApiGatewayV2::Api'),
    'iam-roles': count('AWS::IAM::Role'),
    'ssm-parameters': count('AWS::SSM::Parameter'),
    'user-pools': count('AWS::Cognito::UserPool'),
  };
}

const table = { indexes: 2, stream: true, billingMode: 'PROVISIONED' as const };
const kinds: [string, FunctionsProduct][] = [
  ['that has everything', palette],
  ['that has no more than it must', clock],
  ['without pages', { ...palette, pages: undefined }],
  ['without people', { ...palette, users: false }],
  ['with pages alone', { ...clock, pages: 'dist/pages' }],
  ['with provisioned capacity', { ...palette, table }],
  ['with user pools of their own', { ...palette, users: 'own' }],
];

describe.each(kinds)('what a product %s takes of the quotas is what its templates have', (_, product) => {
  it('of its pool', () => {
    expect(deploymentUsage(product)).toEqual(inTemplate(poolTemplate({ product })));
  });

  it.skipIf(!product.cloudTypes.includes('private'))('of a private customer, besides what its job writes', () => {
    const { 'ssm-parameters': parameters, ...usage } = tenantUsage(product, 'private', 'all');
    const used = Object.entries(usage).filter(([, number]) => number > 0);
    const counted = Object.entries(inTemplate(tenantTableTemplate({ product }))).filter(([, number]) => number > 0);
    expect(Object.fromEntries(used)).toEqual(Object.fromEntries(counted));
    expect(parameters).toBe(10);
  });

  it('of a silo', () => {
    const silo = { ...product, tenancy: 'silo' as const, cloudTypes: [] };
    if (silo.users === 'own') return;
    expect(deploymentUsage(silo)).toEqual(inTemplate(functionsCustomerTemplate({ product: silo })));
  });
});

it('a public customer takes parameters alone, and fewer where those of accounts are saved', () => {
  expect(tenantUsage(palette, 'public', 'all')).toEqual({ 'ssm-parameters': 10 });
  expect(tenantUsage(palette, 'public', 'private')).toEqual({ 'ssm-parameters': 4 });
});
