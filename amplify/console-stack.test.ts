import {
  actionsByRole,
  alarmConditions,
  propertiesOf,
  resource,
  trustByRole,
} from '@console/cdk-constructs/testing/resources';
import { appOutputs } from '@console/core/configuration/names';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { consoleTemplate } from './testing/synthesize.ts';

const template = consoleTemplate();

describe("the console's stack", () => {
  it('admits only people whom an admin has invited, with strong passwords, and keeps them', () => {
    template.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        MfaConfiguration: 'OPTIONAL',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        Policies: {
          PasswordPolicy: {
            MinimumLength: 12,
            RequireLowercase: true,
            RequireNumbers: true,
            RequireSymbols: true,
            RequireUppercase: true,
            TemporaryPasswordValidityDays: 7,
          },
        },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
        UsernameAttributes: ['email'],
        UsernameConfiguration: { CaseSensitive: false },
        UserPoolTier: 'PLUS',
        UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
      },
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      AllowedOAuthFlowsUserPoolClient: false,
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 24 * 60,
      AuthSessionValidity: 15,
    });
  });

  it('lets the client write and read of people what Cognito demands, and nothing else', () => {
    const { Schema } = resource(template, 'AWS::Cognito::UserPool').Properties as {
      Schema: { Name: string; Required?: boolean }[];
    };
    const required = Schema.filter(({ Required }) => Required).map(({ Name }) => Name);
    expect(resource(template, 'AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      WriteAttributes: required,
      ReadAttributes: ['email', 'email_verified'],
    });
    expect(required).toEqual(['email']);
  });

  it('invites people to its own address, and says what to do there', () => {
    const { AdminCreateUserConfig: config } = resource(template, 'AWS::Cognito::UserPool').Properties;
    const { EmailMessage: message } = (config as { InviteMessageTemplate: { EmailMessage: unknown } })
      .InviteMessageTemplate;
    const app = resource(template, 'AWS::Amplify::App').id;
    const text = JSON.stringify(message);
    expect(text).toContain(`https://main.",{"Fn::GetAtt":["${app}","DefaultDomain"]}`);
    for (const part of ['{username}', '{####}', 'temporary password', 'Choose a password'])
      expect(text).toContain(part);
  });

  it('has no resources that wait for each other', () => {
    const all = template.toJSON().Resources as Record<string, unknown>;
    const needs = new Map(
      Object.entries(all).map(([id, body]) => [
        id,
        Object.keys(all).filter((other) => other !== id && JSON.stringify(body).includes(`"${other}"`)),
      ]),
    );
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (needs.get(from) ?? []).some((next) => {
        if (next === to) return true;
        if (seen.has(next)) return false;
        seen.add(next);
        return reaches(next, to, seen);
      });
    expect(Object.keys(all).filter((id) => reaches(id, id))).toEqual([]);
  });

  it('has a group for each role, the most powerful first', () => {
    const groups = propertiesOf(template, 'AWS::Cognito::UserPoolGroup').map(({ GroupName, Precedence }) => [
      GroupName,
      Precedence,
    ]);
    expect(Object.fromEntries(groups)).toEqual({ admin: 0, operator: 1, viewer: 2 });
  });

  it('lets the function verify all tokens', () => {
    const routes = propertiesOf(template, 'AWS::ApiGatewayV2::Route').map(({ RouteKey, AuthorizationType }) => [
      RouteKey,
      AuthorizationType,
    ]);
    expect(routes).toEqual([['$default', 'NONE']]);
    template.resourceCountIs('AWS::ApiGatewayV2::Authorizer', 0);
    const { Variables } = resource(template, 'AWS::Lambda::Function').Properties.Environment as {
      Variables: Record<string, unknown>;
    };
    expect(Variables.USER_POOL_ID).toEqual({ Ref: resource(template, 'AWS::Cognito::UserPool').id });
    expect(Variables.USER_POOL_CLIENT_ID).toEqual({ Ref: resource(template, 'AWS::Cognito::UserPoolClient').id });
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', { CorsConfiguration: Match.absent() });
  });

  it('gives the function of the API its timeout, its environment and no other permissions than it needs', () => {
    const { Properties } = resource(template, 'AWS::Lambda::Function');
    expect(Properties).toMatchObject({
      Timeout: 29,
      MemorySize: 1024,
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
    });
    const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
    expect(Object.keys(Variables).sort()).toEqual([
      'ACCOUNT_PARAMETERS',
      'ALERT_EMAILS',
      'APPLICATION_URL',
      'CLUSTER_ACCOUNT',
      'CONSOLE_VERSION',
      'DOMAIN_NAME',
      'EXPORT_BUCKET',
      'EXTERNAL_ID',
      'MANAGEMENT_ACCOUNT',
      'MAX_CONCURRENT_JOBS',
      'NODE_OPTIONS',
      'ON_CALL_TOPIC_ARN',
      'POWERTOOLS_METRICS_NAMESPACE',
      'POWERTOOLS_SERVICE_NAME',
      'QUOTAS',
      'READ_ROLE_ARN',
      'SECRETS_ROLE_ARN',
      'TABLE_NAME',
      'USER_POOL_CLIENT_ID',
      'USER_POOL_ID',
      'WORKER_LOG_GROUP',
    ]);
    template.hasResourceProperties('AWS::IAM::Role', { RoleName: 'deployment-console-api' });
    expect(trustByRole(template)).toEqual({ ApiFunctionRole: [{ Service: 'lambda.amazonaws.com' }] });
    const manageUsers = ['AddUserToGroup', 'CreateUser', 'DeleteUser', 'DisableUser', 'EnableUser', 'GetUser']
      .concat('ListGroupsForUser', 'RemoveUserFromGroup', 'UserGlobalSignOut')
      .map((action) => `cognito-idp:Admin${action}`);
    expect(actionsByRole(template)).toEqual({
      ApiFunctionRole: [
        'codebuild:BatchGetBuilds',
        ...manageUsers,
        'cognito-idp:ListUsers',
        'cognito-idp:ListUsersInGroup',
        ...['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'].map(
          (action) => `dynamodb:${action}`,
        ),
        'kms:Decrypt',
        'kms:GenerateDataKey',
        'logs:CreateLogStream',
        'logs:DescribeLogStreams',
        'logs:GetLogEvents',
        'logs:GetLogEvents',
        'logs:PutLogEvents',
        's3:GetObject',
        'sns:Publish',
        'sts:AssumeRole',
      ],
    });
  });

  it('throttles requests and logs every one', () => {
    const [stage] = propertiesOf(template, 'AWS::ApiGatewayV2::Stage');
    expect(stage?.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 });
    for (const field of ['requestId', 'identity.sourceIp', 'path', 'status']) {
      expect(stage?.AccessLogSettings.Format).toContain(`$context.${field}`);
    }
  });

  it('keeps its logs as long as configured, also when the stack is deleted', () => {
    const logs = Object.values(template.findResources('AWS::Logs::LogGroup'));
    expect(logs).toHaveLength(2);
    for (const log of logs) {
      expect(log).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', Properties: { RetentionInDays: 90 } });
    }
  });

  it('notifies the people on call of errors and of slow responses', () => {
    expect(alarmConditions(template)).toEqual({
      AlarmsOnCallApiErrors: '5xx >= 5, 1 x 300 s, notBreaching',
      AlarmsOnCallApiFunctionErrors: 'Errors >= 3, 1 x 300 s, notBreaching',
      AlarmsOnCallApiSlow: 'Latency >= 5000, 3 x 300 s, notBreaching',
    });
    const onCall = template.findParameters('*', { Default: '/deployment-console/on-call-topic-arn' });
    for (const alarm of propertiesOf(template, 'AWS::CloudWatch::Alarm')) {
      expect(alarm.AlarmActions).toEqual([{ Ref: Object.keys(onCall)[0] }]);
      expect(alarm.OKActions).toEqual(alarm.AlarmActions);
    }
  });

  it('is read by the scripts through its outputs', () => {
    expect(Object.keys(template.findOutputs('*')).sort()).toEqual(Object.values(appOutputs).sort());
  });

  it('serves pages and API from one origin, and pages for every address that is no file', () => {
    const rules = propertiesOf(template, 'AWS::Amplify::App')[0]?.CustomRules as { Source: string; Target: unknown }[];
    expect(rules.map(({ Source }) => Source)[0]).toBe('/api/<*>');
    const pages = new RegExp(rules[1]?.Source.slice(2, -2) ?? '');
    for (const path of ['/customers/acme', '/admins/a@example.com', '/']) expect(path).toMatch(pages);
    for (const path of ['/assets/index-1a2b.js', '/favicon.svg', '/amplify_outputs.json']) {
      expect(path).not.toMatch(pages);
    }
  });

  it('takes uploads only: no build starts by itself', () => {
    template.hasResourceProperties('AWS::Amplify::App', { Platform: 'WEB', Repository: Match.absent() });
    template.hasResourceProperties('AWS::Amplify::Branch', { BranchName: 'main', EnableAutoBuild: false });
  });

  it('protects the pages by headers', () => {
    const headers = parse(propertiesOf(template, 'AWS::Amplify::App')[0]?.CustomHeaders as string) as {
      customHeaders: { pattern: string; headers: { key: string; value: string }[] }[];
    };
    const all = headers.customHeaders.find(({ pattern }) => pattern === '**')?.headers ?? [];
    const value = (name: string) => all.find(({ key }) => key === name)?.value;
    expect(value('Strict-Transport-Security')).toMatch(/^max-age=63072000/);
    expect(value('Content-Security-Policy')).toContain(
      "connect-src 'self' https://cognito-idp.eu-central-1.amazonaws.com;",
    );
    expect(value('Content-Security-Policy')).toContain("default-src 'self';");
    expect(value('Content-Security-Policy')).toContain("frame-ancestors 'none'");
    expect(value('Content-Security-Policy')).not.toMatch(/script-src|unsafe-eval/);
    expect(value('X-Content-Type-Options')).toBe('nosniff');
    expect(value('X-Frame-Options')).toBe('DENY');
    expect(value('Referrer-Policy')).toBe('no-referrer');
  });
});
