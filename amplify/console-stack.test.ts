import { scrubbed } from '@console/management-cdk/testing/scrubbed';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consoleTemplate } from './testing/synthesize.ts';

const template = consoleTemplate();
const propertiesOf = (type: string) => Object.values(template.findResources(type)).map(({ Properties }) => Properties);

describe("the console's stack", () => {
  it('stays as it is', () => {
    expect(scrubbed(template)).toMatchSnapshot();
  });

  it('lets in only people whom an admin has invited, with strong passwords, and keeps them', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true, RequireNumbers: true } },
      },
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    });
  });

  it('has a group for each role, the most powerful first', () => {
    const groups = propertiesOf('AWS::Cognito::UserPoolGroup').map(({ GroupName, Precedence }) => [
      GroupName,
      Precedence,
    ]);
    expect(Object.fromEntries(groups)).toEqual({ admin: 0, operator: 1, viewer: 2 });
  });

  it('lets nobody through to the API without a token but for what is public', () => {
    const routes = propertiesOf('AWS::ApiGatewayV2::Route').map(({ RouteKey, AuthorizationType }) => [
      RouteKey,
      AuthorizationType,
    ]);
    expect(Object.fromEntries(routes)).toEqual({
      $default: 'JWT',
      'GET /api/health': 'NONE',
      'GET /api/openapi.json': 'NONE',
    });
  });

  it('limits how much is asked and writes down what was', () => {
    const [stage] = propertiesOf('AWS::ApiGatewayV2::Stage');
    expect(stage?.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    expect(stage?.AccessLogSettings.Format).toContain('$context.requestId');
  });

  it('serves pages and API from one origin, and pages for every address that is no file', () => {
    const rules = propertiesOf('AWS::Amplify::App')[0]?.CustomRules as { Source: string; Target: unknown }[];
    expect(rules.map(({ Source }) => Source)[0]).toBe('/api/<*>');
    const pages = new RegExp(rules[1]?.Source.slice(2, -2) ?? '');
    for (const path of ['/customers/acme', '/admins/a@example.com', '/']) expect(path).toMatch(pages);
    for (const path of ['/assets/index-1a2b.js', '/favicon.svg', '/amplify_outputs.json']) {
      expect(path).not.toMatch(pages);
    }
  });

  it('protects the pages by headers', () => {
    const headers = parse(propertiesOf('AWS::Amplify::App')[0]?.CustomHeaders as string) as {
      customHeaders: { pattern: string; headers: { key: string; value: string }[] }[];
    };
    const all = headers.customHeaders.find(({ pattern }) => pattern === '**')?.headers ?? [];
    const value = (name: string) => all.find(({ key }) => key === name)?.value;
    expect(value('Strict-Transport-Security')).toMatch(/^max-age=63072000/);
    expect(value('Content-Security-Policy')).toContain(
      "connect-src 'self' https://cognito-idp.eu-central-1.amazonaws.com;",
    );
    expect(value('Content-Security-Policy')).not.toMatch(/script-src|unsafe-eval/);
  });
});
