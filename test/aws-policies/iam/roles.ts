import type { Place, Resource, Template, Values } from './template.ts';
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
  /** Who may become it. */
  trust: Document;
  boundary: Policy[];
}

export interface DeployedStack {
  name: string;
  template: Template;
  place: Place;
}

const ofType = (template: Template, type: string): [string, Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

/** Values of the SSM parameters that stacks make. */
export const parametersOf = (stacks: readonly DeployedStack[]): Values =>
  Object.fromEntries(
    stacks.flatMap(({ template, place }) =>
      ofType(template, 'AWS::SSM::Parameter').map(([, { Properties }]) => {
        const { Name, Value } = resolve(Properties, template, place) as { Name: string; Value: string };
        return [Name, Value];
      }),
    ),
  );

/** The role whose name or logical id begins with `name`, with all that it may do. */
export function roleOf({ template, place }: DeployedStack, name: string, values: Values): Role {
  const found = ofType(template, 'AWS::IAM::Role').find(
    ([id, { Properties }]) => Properties?.RoleName === name || id.startsWith(name),
  );
  if (!found) throw new Error(`There is no role ${name}`);
  const [id, { Properties = {} }] = found;
  const read = <T>(value: unknown) => resolve(value, template, place, values) as T;
  if (Properties.ManagedPolicyArns) throw new Error(`${name} has policies of AWS, which are wider than they look`);

  const inline = read<{ PolicyName: string; PolicyDocument: Document }[]>(Properties.Policies ?? []);
  const attached = ofType(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => JSON.stringify(policy.Properties?.Roles).includes(`"${id}"`))
    .map(([policyId, policy]) => ({ name: policyId, policy: read<Document>(policy.Properties?.PolicyDocument) }));
  return {
    arn: `arn:aws:iam::${place.account}:role/${String(Properties.RoleName ?? id)}`,
    account: place.account,
    policies: [
      ...inline.map(({ PolicyName, PolicyDocument }) => ({ name: PolicyName, policy: PolicyDocument })),
      ...attached,
    ],
    trust: read<Document>(Properties.AssumeRolePolicyDocument),
    boundary: [],
  };
}

/** The managed policy of this name. */
export function managedPolicy({ template, place }: DeployedStack, name: string): Policy {
  const found = ofType(template, 'AWS::IAM::ManagedPolicy').find(
    ([, { Properties }]) => Properties?.ManagedPolicyName === name,
  );
  if (!found) throw new Error(`There is no policy ${name}`);
  return { name, policy: resolve(found[1].Properties?.PolicyDocument, template, place) as Document };
}

/** Who may send events to the bus of a stack. */
export function eventBusPolicy({ template, place }: DeployedStack, values: Values): Document {
  const statements = ofType(template, 'AWS::Events::EventBusPolicy').map(
    ([, { Properties }]) => resolve(Properties?.Statement, template, place, values) as Statement,
  );
  return { Statement: statements };
}
