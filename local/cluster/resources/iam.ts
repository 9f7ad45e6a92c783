import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { Identity } from '../identity/identity.ts';
import { account } from '../template/scope.ts';
import { generatedName } from './names.ts';

const roleProperties = z.object({
  AssumeRolePolicyDocument: z.unknown(),
  Policies: z.array(z.object({ PolicyDocument: z.unknown() })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
  PermissionsBoundary: z.string().optional(),
  MaxSessionDuration: z.coerce.number().int().min(3_600).max(43_200).default(3_600),
  Path: z.string().default('/'),
  Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
});

const policyProperties = z.object({ PolicyDocument: z.unknown(), Roles: z.array(z.string()).default([]) });

function read<T extends z.ZodType>(schema: T, { properties }: ResourceRequest): z.output<T> {
  const parsed = schema.safeParse(properties);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

/** `AWS::IAM::Role`: what it may do is evaluated for every call to a service of this machine. */
export function role(identity: Identity): ResourceHandler {
  const arnOf = ({ physicalId, properties }: ResourceRequest) =>
    `arn:aws:iam::${account}:role${String(properties.Path ?? '/')}${physicalId}`;
  const put = async (request: ResourceRequest) => {
    const properties = read(roleProperties, request);
    identity.registerRole({
      arn: arnOf(request),
      name: request.physicalId,
      stack: request.stack.arn,
      trust: properties.AssumeRolePolicyDocument,
      policies: properties.Policies.map(({ PolicyDocument }) => PolicyDocument),
      managedPolicyArns: properties.ManagedPolicyArns,
      permissionsBoundary: properties.PermissionsBoundary,
      maxSessionSeconds: properties.MaxSessionDuration,
      tags: Object.fromEntries(properties.Tags.map(({ Key, Value }) => [Key, Value])),
    });
    return { attributes: { Arn: arnOf(request), RoleId: `AROA${request.physicalId.slice(-12)}` } };
  };
  return {
    immutable: ['RoleName', 'Path'],
    physicalId: ({ properties, ...named }) => String(properties.RoleName ?? generatedName(named)),
    async create(request) {
      const known = identity.roles.find(arnOf(request));
      if (known && known.stack !== request.stack.arn) throw new Error(`${request.physicalId} already exists`);
      return put(request);
    },
    update: put,
    restore: async (request) => void (await put(request)),
    async remove(request) {
      const known = identity.roles.find(arnOf(request));
      if (known?.stack === request.stack.arn) identity.removeRole(known.arn);
    },
  };
}

/** `AWS::IAM::Policy`: part of the roles that it names. */
export function policy(identity: Identity): ResourceHandler {
  const put = async (request: ResourceRequest) => {
    const { PolicyDocument, Roles } = read(policyProperties, request);
    identity.roles.attach(request.physicalId, PolicyDocument, Roles);
    return { attributes: { Id: request.physicalId } };
  };
  return { ...attaching(identity, put), physicalId: generatedName };
}

/** `AWS::IAM::ManagedPolicy`: part of the roles that it names, and of those that name it. */
export function managedPolicy(identity: Identity): ResourceHandler {
  const put = async (request: ResourceRequest) => {
    const { PolicyDocument, Roles } = read(policyProperties, request);
    identity.roles.attach(request.physicalId, PolicyDocument, Roles);
    return { attributes: { PolicyArn: request.physicalId } };
  };
  return {
    ...attaching(identity, put),
    immutable: ['ManagedPolicyName', 'Path'],
    physicalId: ({ properties, ...named }) =>
      `arn:aws:iam::${account}:policy${String(properties.Path ?? '/')}${properties.ManagedPolicyName ?? generatedName(named)}`,
  };
}

const attaching = (identity: Identity, put: ResourceHandler['create']): Omit<ResourceHandler, 'physicalId'> => ({
  create: put,
  update: put,
  restore: async (request) => void (await put(request)),
  remove: async ({ physicalId }) => identity.roles.detach(physicalId),
});
