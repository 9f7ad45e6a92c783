import { randomInt } from 'node:crypto';
import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { Json, Properties } from '../template/model.ts';
import type { UserPools } from '../user-pools/user-pools.ts';
import { arn, generatedName } from './names.ts';
import { readProperties } from './read-properties.ts';

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const lowerCase = '0123456789abcdefghijklmnopqrstuvwxyz';

const randomText = (characters: string, length: number): string =>
  Array.from({ length }, () => characters[randomInt(characters.length)]).join('');

const poolProperties = z.object({
  UserPoolName: z.string().optional(),
  UsernameAttributes: z.array(z.string()).optional(),
  LambdaConfig: z.record(z.string(), z.json()).default({}),
  AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.coerce.boolean().default(false) }).optional(),
  Schema: z.array(z.record(z.string(), z.json())).default([]),
  MfaConfiguration: z.string().optional(),
  Policies: z.json().optional(),
  AutoVerifiedAttributes: z.array(z.string()).optional(),
  UserAttributeUpdateSettings: z.json().optional(),
});

/** Triggers that are called here. Without the others a pool would do less than its template says. */
const triggers = new Set(['PreTokenGeneration', 'PreTokenGenerationConfig', 'UserMigration']);

/** `AWS::Cognito::UserPool`: a pool in the server of user pools. */
export function userPool(pools: UserPools): ResourceHandler {
  const poolArn = ({ stack, physicalId }: Pick<ResourceRequest, 'stack' | 'physicalId'>) =>
    arn('cognito-idp', stack, `userpool/${physicalId}`);
  const put = async (request: ResourceRequest) => {
    const { physicalId: id, properties } = request;
    const definition = readProperties(poolProperties, properties);
    const { UserPoolName, LambdaConfig, AdminCreateUserConfig, Schema, ...settings } = definition;
    await pools.call('PutUserPool', {
      Id: id,
      Arn: poolArn(request),
      Name: UserPoolName ?? id,
      LambdaConfig,
      ...(AdminCreateUserConfig && { AdminCreateUserConfig }),
      Schema: Schema.map(attributeOf),
      ...settings,
    });
    pools.register(id, poolArn(request));
    const issuer = pools.issuerOf(id);
    return {
      attributes: {
        Arn: poolArn(request),
        UserPoolId: id,
        ProviderName: issuer.replace(/^https?:\/\//, ''),
        ProviderURL: issuer,
      },
    };
  };
  return {
    immutable: ['UsernameAttributes', 'AliasAttributes'],
    check: checkPool,
    physicalId: ({ stack }) => `${stack.region}_${randomText(alphanumeric, 9)}`,
    create: put,
    update: put,
    restore: async (request) => pools.register(request.physicalId, poolArn(request)),
    async remove({ physicalId, properties }) {
      if (properties.DeletionProtection === 'ACTIVE') {
        throw new Error(
          'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
        );
      }
      await pools.call('DeleteUserPool', { UserPoolId: physicalId });
      pools.forget(physicalId);
    },
  };
}

function checkPool({ LambdaConfig = {}, UsernameAttributes = [], AliasAttributes }: Properties): string | undefined {
  const unknown = Object.keys(LambdaConfig as object).filter((name) => !triggers.has(name));
  if (unknown.length > 0) return `The triggers ${unknown.join(', ')} are not supported`;
  const byEmail = (UsernameAttributes as Json[]).every((name) => name === 'email') && AliasAttributes === undefined;
  return byEmail ? undefined : 'People must sign in with a user name or their e-mail address';
}

/** CloudFormation's texts, where the properties of attributes are numbers and booleans. */
const attributeOf = ({ Mutable, Required, ...rest }: Record<string, Json>) => ({
  ...rest,
  ...(Mutable !== undefined && { Mutable: String(Mutable) === 'true' }),
  ...(Required !== undefined && { Required: String(Required) === 'true' }),
});

const clientProperties = z.object({
  UserPoolId: z.string(),
  ClientName: z.string().optional(),
  ExplicitAuthFlows: z.array(z.string()).optional(),
  ReadAttributes: z.array(z.string()).optional(),
  WriteAttributes: z.array(z.string()).optional(),
  AccessTokenValidity: z.coerce.number().optional(),
  IdTokenValidity: z.coerce.number().optional(),
  RefreshTokenValidity: z.coerce.number().optional(),
  TokenValidityUnits: z.record(z.string(), z.string()).optional(),
  PreventUserExistenceErrors: z.string().optional(),
});

/** `AWS::Cognito::UserPoolClient`: what an application signs people in as. */
export function userPoolClient(pools: UserPools): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const definition = readProperties(clientProperties, properties);
    const { TokenValidityUnits, ...rest } = definition;
    const units = { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days', ...TokenValidityUnits };
    await pools.call('PutUserPoolClient', {
      AccessTokenValidity: 1,
      IdTokenValidity: 1,
      RefreshTokenValidity: 30,
      ...rest,
      ClientId: physicalId,
      ClientName: rest.ClientName ?? physicalId,
      TokenValidityUnits: units,
    });
    return { attributes: { ClientId: physicalId, Name: rest.ClientName ?? physicalId } };
  };
  return {
    immutable: ['UserPoolId', 'GenerateSecret'],
    check: ({ GenerateSecret }) =>
      String(GenerateSecret) === 'true' ? 'Clients with a secret are not supported' : undefined,
    physicalId: () => randomText(lowerCase, 26),
    create: put,
    update: put,
    remove: async ({ physicalId, properties }) =>
      void (await pools.call('DeleteUserPoolClient', { UserPoolId: properties.UserPoolId, ClientId: physicalId })),
  };
}

/** `AWS::Cognito::UserPoolGroup`. */
export function userPoolGroup(pools: UserPools): ResourceHandler {
  const put = async ({ physicalId, properties }: ResourceRequest) => {
    const { UserPoolId, Description, Precedence } = properties;
    await pools.call('PutGroup', {
      UserPoolId,
      GroupName: physicalId,
      ...(Description !== undefined && { Description }),
      ...(Precedence !== undefined && { Precedence }),
    });
    return {};
  };
  return {
    immutable: ['UserPoolId', 'GroupName'],
    physicalId: ({ properties, ...named }) => String(properties.GroupName ?? generatedName(named)),
    create: put,
    update: put,
    remove: async ({ physicalId, properties }) =>
      void (await pools.call('DeleteGroup', { UserPoolId: properties.UserPoolId, GroupName: physicalId })),
  };
}
