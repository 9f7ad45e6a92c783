import type { Document } from '../iam/roles.ts';
import type { Request } from '../iam/simulate.ts';
import { resolve } from '../iam/template.ts';
import { arnOfIamType } from './arns.ts';
import type { StackResource } from './stack-resources.ts';

type Context = Record<string, string | string[]>;
type Tag = { Key: string; Value: string };

/** The condition keys of a request on a resource; several when there is a request for each of its roles. */
export function contextsOf(of: StackResource, permission: string): Context[] {
  if (permission.startsWith('iam:')) return boundariesOf(of);
  if (permission === 'route53:ChangeResourceRecordSets') return [recordOf(of)];
  if (permission === 'kms:CreateGrant') return [{ 'kms:GrantIsForAWSResource': 'true' }];
  if (of.resource.Type === 'AWS::Lambda::EventSourceMapping') return [mappedFunction(of)];
  return [tagsOf(of)];
}

/** The function that a mapping calls: one of its own stack, or of the pool. */
function mappedFunction(of: StackResource): Context {
  const called = of.resource.Properties?.FunctionName as string | { 'Fn::GetAtt': [string, string] };
  const arn =
    typeof called === 'string' ? called : arnOfIamType('lambda', 'function', other(of, called['Fn::GetAtt'][0]));
  return arn ? { 'lambda:FunctionArn': arn } : {};
}

const propertyOf = ({ template, environment, resource }: StackResource, name: string): unknown =>
  resolve(resource.Properties?.[name], template, environment);

const other = (of: StackResource, id: string): StackResource => {
  const resource = of.template.Resources[id];
  if (!resource) throw new Error(`${of.stack} has no resource ${id}`);
  return { ...of, id, resource };
};

function boundariesOf(of: StackResource): Context[] {
  const roles = (of.resource.Properties?.Roles as { Ref: string }[] | undefined)?.map(({ Ref }) => other(of, Ref));
  return (roles ?? [of]).map((role) => {
    const boundary = propertyOf(role, 'PermissionsBoundary');
    return typeof boundary === 'string' ? { 'iam:PermissionsBoundary': boundary } : {};
  });
}

/** The record that a request changes. ACM validates a wildcard by a CNAME below the domain itself. */
function recordOf(of: StackResource): Context {
  const isRecord = of.resource.Type === 'AWS::Route53::RecordSet';
  const name = String(propertyOf(of, isRecord ? 'Name' : 'DomainName'));
  // Route 53 writes the asterisk of a wildcard as its octal code.
  const normalized = isRecord
    ? name.replace(/\.$/, '').replace(/^\*/, '\\052')
    : name.replace(/^\*/, `_${'0a'.repeat(16)}`);
  return {
    'route53:ChangeResourceRecordSetsNormalizedRecordNames': [normalized],
    'route53:ChangeResourceRecordSetsRecordTypes': [isRecord ? String(propertyOf(of, 'Type')) : 'CNAME'],
    'route53:ChangeResourceRecordSetsActions': ['UPSERT', 'DELETE'],
  };
}

/** The tags of a resource, or of the secret or user pool that it refers to. */
function tagsOf(of: StackResource): Context {
  const { SecretId, UserPoolId } = (of.resource.Properties ?? {}) as Partial<Record<string, { Ref: string }>>;
  const owner = SecretId ?? UserPoolId;
  const { Tags, UserPoolTags } = (owner ? other(of, owner.Ref) : of).resource.Properties ?? {};
  const tags = Array.isArray(Tags)
    ? (Tags as Tag[]).map(({ Key, Value }) => [Key, Value])
    : Object.entries((UserPoolTags ?? {}) as Record<string, string>);
  return Object.fromEntries(tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value ?? '']));
}

/** The services that a type of resource passes its roles to. */
const passedTo: Readonly<Record<string, string>> = {
  'AWS::ECS::TaskDefinition': 'ecs-tasks.amazonaws.com',
  'AWS::Events::Rule': 'events.amazonaws.com',
  'AWS::Lambda::Function': 'lambda.amazonaws.com',
  'AWS::Scheduler::Schedule': 'scheduler.amazonaws.com',
};

/** A request for each role that a resource names: a handler passes no other. */
export function passedRoles(of: StackResource): Request[] {
  const text = JSON.stringify(of.resource.Properties ?? {});
  const ids = Object.keys(of.template.Resources).filter(
    (id) => of.template.Resources[id]?.Type === 'AWS::IAM::Role' && text.includes(`{"Fn::GetAtt":["${id}","Arn"]}`),
  );
  const arns = ids.flatMap((id) => arnOfIamType('iam', 'role', { ...of, id }) ?? []);
  const named = text.match(/arn:aws:iam::\d{12}:role\/[\w./-]+/g) ?? [];
  return [...arns, ...named].map((resource) => ({
    action: 'iam:PassRole',
    resource,
    context: { 'iam:PassedToService': passedTo[of.resource.Type] ?? 'another.amazonaws.com' },
  }));
}

/** A key's own policy decides too. The one of the CDK, like the default one, leaves it to IAM. */
export const keyPolicy = (of: StackResource): Document =>
  (propertyOf(of, 'KeyPolicy') as Document | undefined) ?? {
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${of.environment.account}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  };
