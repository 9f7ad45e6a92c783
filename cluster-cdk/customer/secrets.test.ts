import { resource, resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { everything } from '../testing/samples.ts';
import { customerTemplate } from '../testing/templates.ts';

const SECRET = 'AWS::SecretsManager::Secret';

interface Container {
  Environment: { Name: string; Value: unknown }[];
  Secrets: { Name: string; ValueFrom: unknown }[];
}

describe("a product's secrets", () => {
  const template = customerTemplate({ product: everything });
  const [container] = resource(template, 'AWS::ECS::TaskDefinition').Properties.ContainerDefinitions as [Container];
  const secrets = resources(template, SECRET);
  const credentials = Object.keys(secrets).find((id) => secrets[id]?.Properties.GenerateSecretString) ?? '';

  const referenceOf = (name: string) => container.Secrets.find((secret) => secret.Name === name)?.ValueFrom;
  const contentOf = (name: string) => {
    const { Ref } = referenceOf(name) as { Ref: string };
    return secrets[Ref]?.Properties.SecretString;
  };

  it('take the password alone from where it was generated', () => {
    expect(referenceOf('PASSWORD')).toEqual({ 'Fn::Join': ['', [{ Ref: credentials }, ':password::']] });
  });

  it('are kept as secrets of their own when they are put together, with a reference for the password', () => {
    const [, url] = (contentOf('DATABASE_URL') as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
    expect(url[0]).toBe('postgres://app_acme_north:{{resolve:secretsmanager:');
    expect(url[1]).toEqual({ Ref: credentials });
    expect(url[2]).toBe(':SecretString:password::}}@');
    expect(url.at(-1)).toEqual({ Ref: 'DatabaseName' });
    expect(JSON.stringify(contentOf('DSN'))).toContain(' password={{resolve:secretsmanager:');
  });

  it('are secrets also when they are made of plain text', () => {
    expect(contentOf('COOKIE_NAME')).toBe('session-acme-north');
    expect(container.Environment.map(({ Name }) => Name)).not.toContain('COOKIE_NAME');
  });

  it('are never in the environment, in an output, or anywhere but in secrets and the database itself', () => {
    const json = template.toJSON() as { Resources: Record<string, { Type: string }>; Outputs: object };
    const holders = Object.values(json.Resources)
      .filter((entry) => JSON.stringify(entry).includes('{{resolve:'))
      .map(({ Type }) => Type);
    expect([...new Set(holders)].sort()).toEqual(['AWS::RDS::DBCluster', SECRET]);
    expect(JSON.stringify(json.Outputs)).not.toContain(credentials);
  });

  it("may be read by the tasks' agent, which may do nothing else but write its log", () => {
    const statements = (resource(template, 'AWS::IAM::Policy').Properties.PolicyDocument as { Statement: object[] })
      .Statement as { Action: string[]; Resource: unknown }[];
    expect(statements.map(({ Action }) => Action)).toEqual([
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
    ]);
    expect(statements[1]?.Resource).toHaveLength(Object.keys(secrets).length);
  });

  it('give the application itself no right at all', () => {
    const { TaskRoleArn } = resource(template, 'AWS::ECS::TaskDefinition').Properties;
    const { Roles } = resource(template, 'AWS::IAM::Policy').Properties as { Roles: [{ Ref: string }] };
    expect(JSON.stringify(TaskRoleArn)).not.toContain(Roles[0].Ref);
    for (const { Properties } of Object.values(resources(template, 'AWS::IAM::Role'))) {
      expect(Object.keys(Properties).sort()).toEqual(['AssumeRolePolicyDocument', 'PermissionsBoundary', 'Tags']);
    }
  });
});
