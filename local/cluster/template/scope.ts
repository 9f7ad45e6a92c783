import { noValue, type Scope } from './evaluation.ts';
import type { Json, Template } from './model.ts';
import { isTrue } from './resolve.ts';

export interface StackIdentity {
  region: string;
  name: string;
  /** As `AWS::StackId`. */
  arn: string;
}

/** The account id in templates; there is no such account. */
export const account = '000000000000';

interface Sources {
  template: Template;
  stack: StackIdentity;
  parameters: Readonly<Record<string, Json>>;
  /** The values of `Ref` and `Fn::GetAtt` of a resource; undefined when it does not exist. */
  resources: {
    ref(logicalId: string): Json | undefined;
    attribute(logicalId: string, name: string): Json | undefined;
  };
}

/** The scope of a template in a stack. */
export function createScope({ template, stack, parameters, resources }: Sources): Scope {
  const pseudo: Record<string, Json | typeof noValue> = {
    'AWS::AccountId': account,
    'AWS::NoValue': noValue,
    'AWS::NotificationARNs': [],
    'AWS::Partition': 'aws',
    'AWS::Region': stack.region,
    'AWS::StackId': stack.arn,
    'AWS::StackName': stack.name,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const scope: Scope = {
    ref(name) {
      const value = Object.hasOwn(pseudo, name)
        ? pseudo[name]
        : Object.hasOwn(parameters, name)
          ? parameters[name]
          : resources.ref(name);
      if (value === undefined) throw new Error(`Ref: there is no ${name}`);
      return value;
    },
    attribute(logicalId, name) {
      const value = resources.attribute(logicalId, name);
      if (value === undefined) throw new Error(`${logicalId} has no attribute ${name}`);
      return value;
    },
    condition(name) {
      const condition = template.Conditions[name];
      if (condition === undefined) throw new Error(`There is no condition ${name}`);
      return isTrue(condition, scope);
    },
    mapping(map, key, name) {
      const value = template.Mappings[map]?.[key]?.[name];
      if (value === undefined) throw new Error(`The mapping ${map} has no ${key} · ${name}`);
      return value;
    },
    zones: (region) => ['a', 'b', 'c'].map((zone) => `${region || stack.region}${zone}`),
  };
  return scope;
}

/** The logical ids of the resources whose condition holds. */
export function activeResources(template: Template, scope: Scope): string[] {
  return Object.entries(template.Resources)
    .filter(([, definition]) => definition.Condition === undefined || scope.condition(definition.Condition))
    .map(([logicalId]) => logicalId);
}
