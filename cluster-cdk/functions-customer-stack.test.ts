import { propertiesOf, resource } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { functionsCustomerProps, tenantId } from './testing/functions-samples.ts';
import { functionsCustomerTemplate } from './testing/functions-templates.ts';

const ROUTE = 'AWS::ApiGatewayV2::Route';
const routes = (template: ReturnType<typeof functionsCustomerTemplate>) =>
  propertiesOf(template, ROUTE)
    .map(({ RouteKey }) => RouteKey)
    .sort();

describe('the stack of a customer of a functions product', () => {
  const template = functionsCustomerTemplate();

  it('serves the address of the customer', () => {
    expect(resource(template, 'AWS::ApiGatewayV2::DomainName').Properties.DomainName).toBe('acme-north.example.com');
    expect(routes(template)).toEqual(['$default', 'ANY /colors', 'GET /colors/{id}', 'GET /health']);
  });

  it('tells the library of its one tenant', () => {
    const parameters = propertiesOf(template, 'AWS::SSM::Parameter').filter(({ Name }) => Name.includes('/tenants/'));
    const prefix = `/tenancy/customer-acme-north/tenants/${tenantId}`;
    expect(Object.fromEntries(parameters.map(({ Name, Value }) => [Name, Value]))).toEqual({
      [`${prefix}/code`]: 'acme-north',
      [`${prefix}/plan`]: 'standard',
      [`${prefix}/status`]: 'active',
      [`${prefix}/table-name`]: { Ref: expect.stringMatching(/^ApplicationTable/) },
    });
  });

  it('is refused for a plan that the product has not', () => {
    expect(() => functionsCustomerTemplate({ size: 'huge' })).toThrow(/size: "huge" is not a size of palette/);
  });

  it('is refused for a product that runs in pools', () => {
    const product = { ...functionsCustomerProps.product, tenancy: 'pool' as const };
    expect(() => functionsCustomerTemplate({ product })).toThrow(/product\.tenancy: palette runs in pools/);
  });
});

describe('a suspended customer of a functions product', () => {
  const template = functionsCustomerTemplate({ suspended: true });

  it('serves a notice and nothing else', () => {
    expect(routes(template)).toEqual(['$default']);
    const pages = propertiesOf(template, 'AWS::Lambda::Function').find(({ Handler }) => Handler === 'pages.handler');
    expect(pages?.Environment.Variables.NOTICE).toBe('suspended');
  });

  it('handles neither events nor changes', () => {
    expect(resource(template, 'AWS::Events::Rule').Properties.State).toBe('DISABLED');
    expect(resource(template, 'AWS::Lambda::EventSourceMapping').Properties.Enabled).toBe(false);
  });

  it('loses nothing that holds data', () => {
    for (const type of ['AWS::DynamoDB::Table', 'AWS::Cognito::UserPool'])
      expect(Object.keys(template.findResources(type))).toEqual(
        Object.keys(functionsCustomerTemplate().findResources(type)),
      );
  });
});
