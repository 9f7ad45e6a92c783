import type { Template } from 'aws-cdk-lib/assertions';

export interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string[];
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

/** All resources of a type, by logical id. */
export const resources = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as Record<string, Resource>;

/** The only resource of a type. */
export function resource(template: Template, type: string): Resource & { id: string } {
  template.resourceCountIs(type, 1);
  const [entry] = Object.entries(resources(template, type));
  if (!entry) throw new Error(`no ${type}`);
  return { id: entry[0], ...entry[1] };
}

/** The properties of all resources of a type. */
export const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

/** A logical id without the hash that the CDK appends. */
const withoutHash = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

/** When each alarm of the template goes off: `metric comparison threshold, periods x seconds, missing data`. */
export function alarmConditions(template: Template): Record<string, string> {
  const alarms = Object.entries(resources(template, 'AWS::CloudWatch::Alarm'));
  return Object.fromEntries(
    alarms.map(([id, { Properties: alarm }]) => [
      withoutHash(id),
      `${alarm.MetricName ?? 'expression'} ${symbols[String(alarm.ComparisonOperator)]} ${alarm.Threshold}, ${alarm.EvaluationPeriods} x ${alarm.Period ?? '-'} s, ${alarm.TreatMissingData}`,
    ]),
  );
}

const symbols: Record<string, string> = {
  GreaterThanOrEqualToThreshold: '>=',
  GreaterThanThreshold: '>',
  LessThanThreshold: '<',
};

interface PolicyProperties {
  PolicyDocument: { Statement: { Effect: string; Action: string | string[] }[] };
  Roles: { Ref: string }[];
}

/** What the inline policies of each role allow, as sorted actions. */
export function actionsByRole(template: Template): Record<string, string[]> {
  const policies = Object.values(resources(template, 'AWS::IAM::Policy')).map(
    ({ Properties }) => Properties as unknown as PolicyProperties,
  );
  return Object.fromEntries(
    policies.map(({ Roles, PolicyDocument }) => [
      withoutHash(Roles[0]?.Ref ?? ''),
      PolicyDocument.Statement.flatMap(({ Effect, Action }) => (Effect === 'Allow' ? Action : [])).sort(),
    ]),
  );
}

/** Which principals may assume each role. */
export const trustByRole = (template: Template): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(resources(template, 'AWS::IAM::Role')).map(([id, { Properties }]) => {
      const { Statement } = Properties.AssumeRolePolicyDocument as { Statement: { Principal: unknown }[] };
      return [withoutHash(id), Statement.map(({ Principal }) => Principal)];
    }),
  );
