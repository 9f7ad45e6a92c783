import { beforeEach, describe, expect, it } from 'vitest';
import { Identity } from './identity.ts';

const key = 'a-key-of-this-installation';
const admin = { accessKeyId: 'AKIA0000000000000000', secretAccessKey: 'secret' };
const functionRole = 'arn:aws:iam::000000000000:role/api';
const tenantRole = 'arn:aws:iam::000000000000:role/tenant';
const table = 'arn:aws:dynamodb:eu-north-1:000000000000:table/orders';

let now = 0;
let messages: string[] = [];
let identity: Identity;

const open = () => new Identity({ key, admin, log: (message) => void messages.push(message), now: () => now });
const trustIn = (Principal: object, more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal, ...more }],
});
const rights = (Action: string, Resource = '*', more: object = {}) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource, ...more }],
});

function register(trust: unknown, policies: unknown[] = []) {
  const named = { stack: 'pool', policies: [] };
  identity.registerRole({
    ...named,
    arn: functionRole,
    name: 'api',
    trust: trustIn({ Service: 'lambda.amazonaws.com' }),
    policies,
  });
  identity.registerRole({ ...named, arn: tenantRole, name: 'tenant', trust });
}

function callerFor(role: string) {
  const { accessKeyId, sessionToken } = identity.issueFor(role, 'session');
  const found = identity.authenticate(accessKeyId, sessionToken);
  if ('refused' in found) throw new Error(found.refused);
  return found.caller;
}

beforeEach(() => {
  now = Date.parse('2026-02-01T00:00:00Z');
  messages = [];
  identity = open();
  register(trustIn({ AWS: functionRole }));
});

describe('credentials of a session', () => {
  it('are known after a restart, until they expire, and are of no use with another key or token', () => {
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = identity.issueFor(functionRole, 'one', 900);
    expect(expiration).toBe('2026-02-01T00:15:00.000Z');
    identity = open();
    register(trustIn({ AWS: functionRole }));
    expect(identity.authenticate(accessKeyId, sessionToken)).toMatchObject({
      secretAccessKey,
      caller: { arn: 'arn:aws:sts::000000000000:assumed-role/api/one', roleArn: functionRole },
    });
    expect(identity.authenticate('ASIA0000000000000000', sessionToken)).toEqual({ refused: 'bad-token' });
    expect(identity.authenticate(accessKeyId, undefined)).toEqual({ refused: 'unknown-key' });
    const [content = '', signature] = sessionToken.split('.');
    const forged = Buffer.from(content, 'base64url').toString().replace('role/api', 'role/tenant');
    expect(identity.authenticate(accessKeyId, `${Buffer.from(forged).toString('base64url')}.${signature}`)).toEqual({
      refused: 'bad-token',
    });
    now += 900_000;
    expect(identity.authenticate(accessKeyId, sessionToken)).toEqual({ refused: 'expired' });
  });

  it('end with their role', () => {
    const { accessKeyId, sessionToken } = identity.issueFor(functionRole, 'one');
    identity.removeRole(functionRole);
    expect(identity.authenticate(accessKeyId, sessionToken)).toEqual({ refused: 'bad-token' });
    expect(() => identity.issueFor(functionRole, 'one')).toThrow('no role');
  });
});

describe('what a role may do', () => {
  it('is in its own policies, those attached to it, and managed ones it names', () => {
    const may = (action: string) => identity.allows(callerFor(functionRole), action, table);
    register(undefined, [rights('dynamodb:GetItem')]);
    identity.roles.attach('attached', rights('dynamodb:PutItem'), ['api']);
    identity.roles.attach('other', rights('dynamodb:Scan'), ['tenant']);
    expect(['GetItem', 'PutItem', 'Scan'].map((name) => may(`dynamodb:${name}`))).toEqual([true, true, false]);
    identity.roles.detach('attached');
    expect(may('dynamodb:PutItem')).toBe(false);
  });

  it('may depend on the tags of the role, and on those of the session before them', () => {
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'blue' } };
    const named = { arn: functionRole, name: 'api', stack: 'pool', trust: undefined };
    identity.registerRole({ ...named, policies: [rights('*', '*', { Condition })], tags: { team: 'blue' } });
    const may = (tags: Record<string, string>) => {
      const { accessKeyId, sessionToken } = identity.issue(functionRole, 'one', { seconds: 900, tags });
      const found = identity.authenticate(accessKeyId, sessionToken);
      return 'caller' in found && identity.allows(found.caller, 'dynamodb:GetItem', table);
    };
    expect([may({}), may({ team: 'red' }), may({ Team: 'red' })]).toEqual([true, false, false]);
  });

  it('is limited by a boundary and by the policy of its session', () => {
    const managed = 'arn:aws:iam::000000000000:policy/boundary';
    identity.roles.attach(managed, rights('dynamodb:Get*'), []);
    const named = { arn: functionRole, name: 'api', stack: 'pool', trust: undefined };
    identity.registerRole({ ...named, policies: [rights('dynamodb:*')], permissionsBoundary: managed });
    expect(identity.allows(callerFor(functionRole), 'dynamodb:GetItem', table)).toBe(true);
    expect(identity.allows(callerFor(functionRole), 'dynamodb:PutItem', table)).toBe(false);
    const policy = JSON.stringify(rights('dynamodb:PutItem'));
    const { accessKeyId, sessionToken } = identity.issue(functionRole, 'one', { seconds: 900, policy });
    const found = identity.authenticate(accessKeyId, sessionToken);
    expect('caller' in found && identity.allows(found.caller, 'dynamodb:GetItem', table)).toBe(false);
  });

  it('is nothing by a statement that is not evaluated here, which is told once', () => {
    register(undefined, [rights('*', '*', { Condition: { DateLessThan: { 'aws:CurrentTime': '2030-01-01' } } })]);
    expect(identity.allows(callerFor(functionRole), 'dynamodb:GetItem', table)).toBe(false);
    expect(identity.allows(callerFor(functionRole), 'dynamodb:GetItem', table)).toBe(false);
    expect(messages).toEqual([expect.stringMatching(/policy of .*role\/api .*aws:CurrentTime/)]);
  });
});

describe('who may assume a role', () => {
  const trusts = (context = {}) => identity.trusts(tenantRole, callerFor(functionRole), 'sts:AssumeRole', context);
  const assume = rights('sts:AssumeRole', tenantRole);
  it.each<[string, object, unknown[], boolean]>([
    ['the role that is named', { AWS: functionRole }, [], true],
    ['a session that is named', { AWS: 'arn:aws:sts::000000000000:assumed-role/api/session' }, [], true],
    ['another role', { AWS: 'arn:aws:iam::000000000000:role/apis' }, [assume], false],
    ['a pattern of roles', { AWS: 'arn:aws:iam::000000000000:role/*' }, [assume], false],
    ['a service', { Service: 'lambda.amazonaws.com' }, [assume], false],
    ['the account, and the policy of the caller', { AWS: 'arn:aws:iam::000000000000:root' }, [assume], true],
    ['the account without one', { AWS: '000000000000' }, [], false],
    [
      'the named role that its own policy denies',
      { AWS: functionRole },
      [{ ...assume, Statement: { ...assume.Statement[0], Effect: 'Deny' } }],
      false,
    ],
  ])('%s', (_, principal, policies, trusted) => {
    register(trustIn(principal), policies);
    expect(trusts()).toBe(trusted);
  });

  it('a service of AWS that is named', () => {
    expect(identity.trustsService(functionRole, 'lambda.amazonaws.com')).toBe(true);
    expect(identity.trustsService(functionRole, 'ecs-tasks.amazonaws.com')).toBe(false);
    expect(identity.trustsService(tenantRole, 'lambda.amazonaws.com')).toBe(false);
  });

  it('only with the tags that the trust policy requires', () => {
    const Condition = {
      StringLike: { 'aws:RequestTag/tenantId': '?*' },
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
    };
    register(trustIn({ AWS: functionRole }, { Condition }));
    expect(trusts({ 'aws:RequestTag/tenantId': 'A', 'aws:TagKeys': ['tenantId'] })).toBe(true);
    expect(trusts({ 'aws:RequestTag/tenantId': 'A', 'aws:TagKeys': ['tenantId', 'more'] })).toBe(false);
    expect(trusts()).toBe(false);
  });
});
