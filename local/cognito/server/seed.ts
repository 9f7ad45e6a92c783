import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { role } from '@console/core/contract/session';
import { z } from 'zod';
import { localPassword, localPeople } from '../people.ts';
import type { Call } from './rule.ts';

const poolName = 'deployment-console';
const clientName = 'console';

export interface Seeded {
  userPoolId: string;
  clientId: string;
}

const named = (list: string, id: string, name: string) =>
  z.object({ [list]: z.array(z.object({ [id]: z.string(), [name]: z.string().optional() })) });

async function findId(call: Call, verb: string, request: object, list: string, id: string, name: [string, string]) {
  const answer = named(list, id, name[0]).parse(await call(verb, request))[list];
  return answer?.find((item) => item[name[0]] === name[1])?.[id];
}

/**
 * Makes the pool, its client and the groups that are missing; what is there stays as it is. The people come with a new
 * pool only: whoever was removed from it stays away.
 */
export async function seed(call: Call, dataDir: string): Promise<Seeded> {
  const userPoolId = await pool(call);
  await offerSecondFactor(call, userPoolId);
  const clientId = await client(call, userPoolId);
  for (const group of role.options) await ensureGroup(call, userPoolId, group);
  const marker = join(dataDir, 'people-of-pool');
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== userPoolId) {
    for (const { email, group } of localPeople) await ensurePerson(call, userPoolId, email, group);
    writeFileSync(marker, userPoolId);
  }
  return { userPoolId, clientId };
}

async function pool(call: Call): Promise<string> {
  const found = await findId(call, 'ListUserPools', { MaxResults: 60 }, 'UserPools', 'Id', ['Name', poolName]);
  if (found) return found;
  const created = await call('CreateUserPool', { PoolName: poolName, UsernameAttributes: ['email'] });
  return z.object({ UserPool: z.object({ Id: z.string() }) }).parse(created).UserPool.Id;
}

const offerSecondFactor = (call: Call, userPoolId: string): Promise<unknown> =>
  call('SetUserPoolMfaConfig', {
    UserPoolId: userPoolId,
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
  });

async function client(call: Call, userPoolId: string): Promise<string> {
  const request = { UserPoolId: userPoolId, MaxResults: 60 };
  const wanted: [string, string] = ['ClientName', clientName];
  const found = await findId(call, 'ListUserPoolClients', request, 'UserPoolClients', 'ClientId', wanted);
  if (found) return found;
  const created = await call('CreateUserPoolClient', {
    UserPoolId: userPoolId,
    ClientName: clientName,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    AccessTokenValidity: 1,
    IdTokenValidity: 1,
    RefreshTokenValidity: 30,
    TokenValidityUnits: { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' },
    PreventUserExistenceErrors: 'ENABLED',
  });
  return z.object({ UserPoolClient: z.object({ ClientId: z.string() }) }).parse(created).UserPoolClient.ClientId;
}

const exists = (call: Call, verb: string, request: object): Promise<boolean> =>
  call(verb, request).then(
    () => true,
    () => false,
  );

async function ensureGroup(call: Call, userPoolId: string, name: string): Promise<void> {
  const request = { UserPoolId: userPoolId, GroupName: name };
  if (!(await exists(call, 'GetGroup', request))) await call('CreateGroup', request);
}

const created = z.object({ Username: z.string(), UserStatus: z.string() });

async function ensurePerson(call: Call, userPoolId: string, email: string, group: string): Promise<void> {
  const request = { UserPoolId: userPoolId, Username: email };
  if (!(await exists(call, 'AdminGetUser', request))) {
    const attributes = { email, email_verified: 'true' };
    await call('AdminCreateUser', {
      ...request,
      MessageAction: 'SUPPRESS',
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
  }
  const user = created.parse(await call('AdminGetUser', request));
  // Somebody who has no password of his own yet was made by a seeding that did not come to its end.
  if (user.UserStatus === 'CONFIRMED') return;
  await call('AdminAddUserToGroup', { UserPoolId: userPoolId, Username: user.Username, GroupName: group });
  await call('AdminSetUserPassword', { ...request, Password: localPassword, Permanent: true });
}
