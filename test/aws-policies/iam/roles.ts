import type { SynthesizedStack } from '../stacks.ts';
import type { Resource, Template, Values } from './template.ts';
import { resolve } from './template.ts';

export interface Document {
  Statement: Statement[];
}
export interface Statement {
  Sid?: string;
  Effect: 'Allow' | 'Deny';
  Action?: string | string[];
  Resource?: string | string[];
  Principal?: unknown;
  Condition?: unknown;
}
export interface Policy {
  name: string;
  policy: Document;
}
export interface Role {
  arn: string;
  account: string;
  policies: Policy[];
  /** Who may assume it. */
  trust: Document;
  boundary: Policy[];
}

const ofType = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

/** Values of the SSM parameters that the stacks create. */
export const parametersOf = (stacks: readonly SynthesizedStack[]): Values =>
  Object.fromEntries(
    stacks.flatMap(({ template, environment }) =>
      ofType(template, 'AWS::SSM::Parameter').map(([, { Properties }]) => {
        const { Name, Value } = resolve(Properties, template, environment) as { Name: string; Value: string };
        return [Name, Value];
      }),
    ),
  );

/** The role whose name or logical id begins with `name`, with all of its policies. */
export function roleOf({ template, environment }: SynthesizedStack, name: string, values: Values): Role {
  const found = ofType(template, 'AWS::IAM::Role').find(
    ([id, { Properties }]) => Properties?.RoleName === name || id.startsWith(name),
  );
  if (!found) throw new Error(`There is no role ${name}`);
  const [id, { Properties = {} }] = found;
  const read = <T>(value: unknown) => resolve(value, template, environment, values) as T;
  if (Properties.ManagedPolicyArns) throw new Error(`${name} has AWS managed policies, which these tests cannot read`);

  const inline = read<{ PolicyName: string; PolicyDocument: Document }[]>(Properties.Policies ?? []);
  const attached = ofType(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => JSON.stringify(policy.Properties?.Roles).includes(`"${id}"`))
    .map(([policyId, policy]) => ({ name: policyId, policy: read<Document>(policy.Properties?.PolicyDocument) }));
  return {
    arn: `arn:aws:iam::${environment.account}:role/${String(Properties.RoleName ?? id)}`,
    account: environment.account,
    policies: [
      ...inline.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, policy: PolicyDocument })),
      ...attached,
    ],
    trust: read<Document>(Properties.AssumeRolePolicyDocument),
    boundary: [],
  };
}

/** The managed policy of this name. */
export function managedPolicy({ template, environment }: SynthesizedStack, name: string): Policy {
  const found = ofType(template, 'AWS::IAM::ManagedPolicy').find(
    ([, { Properties }]) => Properties?.ManagedPolicyName === name,
  );
  if (!found) throw new Error(`There is no policy ${name}`);
  return { name, policy: resolve(found[1].Properties?.PolicyDocument, template, environment) as Document };
}

/** Who may send events to the bus of a stack. */
export function eventBusPolicy({ template, environment }: SynthesizedStack, values: Values): Document {
  const statements = ofType(template, 'AWS::Events::EventBusPolicy').map(
    ([, { Properties }]) => resolve(Properties?.Statement, template, environment, values) as Statement,
  );
  return { Statement: statements };
}
