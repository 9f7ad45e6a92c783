import { sumOf, type Usage } from '@console/core/costs/usage';
import { consoleRules } from './console-rules.ts';
import { customerRules } from './customer-rules.ts';
import { regionRules } from './region-rules.ts';
import type { Rule } from './rule.ts';
import { type Resource, Resources } from './template.ts';

const ownNamespace = (namespace: unknown): boolean => !String(namespace).startsWith('AWS/');

/** An alarm is billed for each metric that it watches. */
const alarm: Rule = ({ Metrics, Namespace }) => {
  const metrics = (Metrics as { MetricStat?: unknown }[] | undefined)?.filter(({ MetricStat }) => MetricStat);
  return {
    alarmMonth: metrics?.length ?? 1,
    ...(Namespace && ownNamespace(Namespace) ? { customMetricMonth: 1 } : {}),
  };
};

const sharedRules: Readonly<Record<string, Rule>> = {
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::KMS::Key': () => ({ encryptionKeyMonth: 1 }),
  'AWS::Logs::LogGroup': { nothing: 'what is written to it is counted with what writes it' },
  'AWS::EC2::SecurityGroup': { nothing: 'free' },
  'AWS::IAM::Role': { nothing: 'free' },
  'AWS::IAM::Policy': { nothing: 'free' },
  'AWS::IAM::ManagedPolicy': { nothing: 'free' },
  'AWS::SNS::Topic': { nothing: 'a thousand e-mails cost 2 cents' },
  'AWS::SNS::TopicPolicy': { nothing: 'free' },
};

export const rules: Readonly<Record<string, Rule>> = {
  ...sharedRules,
  ...customerRules,
  ...regionRules,
  ...consoleRules,
};

/** What a stack bills in a month. @throws Error at a type of resource that no rule knows */
export function usageOfTemplate(template: unknown): Usage {
  const resources = new Resources(template as { Resources: Record<string, Resource> });
  return sumOf(
    ...resources.all().map(({ Type, Properties = {} }) => {
      const rule = rules[Type];
      if (!rule) throw new Error(`${Type} has no rule in test/costs: say what it costs, or why it costs nothing`);
      return typeof rule === 'function' ? rule(Properties, resources) : {};
    }),
  );
}
