import { InvalidParameterError, ResourceNotFoundError } from 'cognito-local/lib/errors.js';
import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import { USER_POOL_AWS_DEFAULTS } from 'cognito-local/lib/services/cognitoService.js';
import type { UserPool } from 'cognito-local/lib/services/userPoolService.js';
import { z } from 'zod';
import { refuseWeak } from '../password-rules.ts';
import type { Rule } from '../rule.ts';
import { context } from '../services.ts';
import { policyOf } from './password-policy.ts';

const attribute = z.looseObject({
  Name: z.string(),
  AttributeDataType: z.string().default('String'),
  Mutable: z.boolean().default(true),
  Required: z.boolean().default(false),
});

const poolDefinition = z.object({
  Id: z.string().regex(/^[\w-]+_[0-9A-Za-z]+$/),
  Arn: z.string(),
  Name: z.string(),
  UsernameAttributes: z.array(z.string()).default([]),
  LambdaConfig: z.record(z.string(), z.unknown()).default({}),
  AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.boolean().default(false) }).default({
    AllowAdminCreateUserOnly: false,
  }),
  Schema: z.array(attribute).default([]),
  MfaConfiguration: z.enum(['OFF', 'ON', 'OPTIONAL']).default('OFF'),
  Policies: z.looseObject({}).optional(),
  AutoVerifiedAttributes: z.array(z.string()).optional(),
  UserAttributeUpdateSettings: z.looseObject({}).optional(),
});

/** Creates or changes the pool of an application, under an id of its own. */
export const putUserPool: Rule = async ({ cognito, clock }, request) => {
  const { Schema, ...definition } = poolDefinition.parse(request);
  const known = (await cognito.listUserPools(context)).find(({ Id }) => Id === definition.Id);
  const now = clock.get();
  const pool = {
    ...known,
    ...definition,
    CreationDate: known?.CreationDate ?? now,
    LastModifiedDate: now,
    SoftwareTokenMfaConfiguration: { Enabled: definition.MfaConfiguration !== 'OFF' },
    SchemaAttributes: schemaOf(Schema),
  } as UserPool;
  if (!known) await cognito.createUserPool(context, pool);
  // What is created is merged with the defaults, where a list that is empty counts for nothing.
  await (await cognito.getUserPool(context, definition.Id)).updateOptions(context, pool);
  return {};
};

type Attribute = z.output<typeof attribute>;

function schemaOf(own: readonly Attribute[]) {
  const standard: readonly { Name?: string }[] = USER_POOL_AWS_DEFAULTS.SchemaAttributes ?? [];
  const custom = own.filter(({ Name }) => !standard.some((one) => one.Name === Name));
  return [
    ...standard.map((one) => ({ ...one, ...own.find(({ Name }) => Name === one.Name) })),
    ...custom.map(({ Name, ...rest }) => ({ Name: `custom:${Name}`, DeveloperOnlyAttribute: false, ...rest })),
  ];
}

const poolId = z.object({ UserPoolId: z.string() });

/** The people of a pool go with it, and its clients. */
export const deleteUserPool: Rule = async ({ cognito }, request) => {
  const { UserPoolId } = poolId.parse(request);
  const known = (await cognito.listUserPools(context)).find(({ Id }) => Id === UserPoolId);
  if (!known) return {};
  const pool = await cognito.getUserPool(context, UserPoolId);
  for (const client of await cognito.listAppClients(context, UserPoolId)) await pool.deleteAppClient(context, client);
  await cognito.deleteUserPool(context, known);
  return {};
};

const clientDefinition = z.looseObject({
  UserPoolId: z.string(),
  ClientId: z.string(),
  ClientName: z.string(),
  ExplicitAuthFlows: z.array(z.string()).default([]),
  WriteAttributes: z.array(z.string()).optional(),
});

export const putUserPoolClient: Rule = async ({ cognito, clock }, request) => {
  const definition = clientDefinition.parse(request);
  const pool = await cognito.getUserPool(context, definition.UserPoolId);
  const known = await cognito.getAppClient(context, definition.ClientId);
  const now = clock.get();
  await pool.saveAppClient(context, {
    ...definition,
    CreationDate: known?.CreationDate ?? now,
    LastModifiedDate: now,
  } as AppClient);
  return {};
};

const clientId = z.object({ UserPoolId: z.string(), ClientId: z.string() });

export const deleteUserPoolClient: Rule = async ({ cognito }, request) => {
  const { UserPoolId, ClientId } = clientId.parse(request);
  const client = await cognito.getAppClient(context, ClientId);
  if (client?.UserPoolId === UserPoolId) {
    await (await cognito.getUserPool(context, UserPoolId)).deleteAppClient(context, client);
  }
  return {};
};

const group = z.object({
  UserPoolId: z.string(),
  GroupName: z.string(),
  Description: z.string().optional(),
  Precedence: z.coerce.number().optional(),
});

export const putGroup: Rule = async ({ cognito, clock }, request) => {
  const { UserPoolId, ...definition } = group.parse(request);
  const pool = await cognito.getUserPool(context, UserPoolId);
  const known = await pool.getGroupByGroupName(context, definition.GroupName);
  const now = clock.get();
  const { Description, Precedence, GroupName } = definition;
  await pool.saveGroup(context, {
    ...known,
    GroupName,
    ...(Description !== undefined && { Description }),
    ...(Precedence !== undefined && { Precedence }),
    CreationDate: known?.CreationDate ?? now,
    LastModifiedDate: now,
  });
  return {};
};

export const deleteGroup: Rule = async ({ cognito }, request) => {
  const { UserPoolId, GroupName } = group.parse(request);
  const pool = await cognito.getUserPool(context, UserPoolId).catch((error: unknown) => {
    if (error instanceof ResourceNotFoundError) return undefined;
    throw error;
  });
  const known = await pool?.getGroupByGroupName(context, GroupName);
  if (pool && known) await pool.deleteGroup(context, known);
  return {};
};

/** The attributes that people of a pool can have. */
export const namesOf = ({ SchemaAttributes = [] }: UserPool): (string | undefined)[] =>
  (SchemaAttributes as readonly { Name?: string }[]).map(({ Name }) => Name);

const attributes = z.object({
  UserPoolId: z.string(),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string().default('') })).default([]),
  TemporaryPassword: z.string().optional(),
  Password: z.string().optional(),
});

const constraints = z.object({ MinLength: z.coerce.number().default(0), MaxLength: z.coerce.number().default(2048) });

/** Refuses what does not conform to the schema and the password policy of the pool, as Cognito does. */
export const conforming =
  (target: string): Rule =>
  async ({ cognito }, request, carryOut) => {
    const { UserPoolId, UserAttributes, TemporaryPassword, Password } = attributes.parse(request);
    const { options } = await cognito.getUserPool(context, UserPoolId);
    for (const one of UserAttributes) assertConforms(options, one);
    for (const password of [TemporaryPassword, Password]) {
      if (password !== undefined) refuseWeak(password, policyOf(options));
    }
    return carryOut(target, request);
  };

export function assertConforms(pool: UserPool, { Name, Value }: { Name: string; Value: string }): void {
  const found = (pool.SchemaAttributes as readonly Record<string, unknown>[] | undefined)?.find(
    (one) => one.Name === Name,
  );
  const refuse = (why: string) =>
    new InvalidParameterError(`Attributes did not conform to the schema: ${Name}: ${why}\n`);
  if (!found) throw refuse('Attribute does not exist in the schema.');
  const { data } = constraints.safeParse(found.StringAttributeConstraints);
  if (data && Value.length < data.MinLength) throw refuse('String must be longer.');
  if (data && Value.length > data.MaxLength) throw refuse('String must be no longer than allowed.');
}
